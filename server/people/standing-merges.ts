import type { RegistryManager } from '../registry/registry.js';
import { Merged } from './merged.js';
import { PersonMerge } from './person-merge.entity.js';
import { VolunteerKey } from './volunteer-key.entity.js';

export type StandingMerge = Pick<PersonMerge, 'id' | 'mergedId' | 'keptId' | 'mergedKey' | 'keptKey'>;

/** Merges that nobody undid. */
export function standingMerges(em: RegistryManager): Promise<StandingMerge[]> {
  return em.find(PersonMerge, { undoneAt: null }, { disableIdentityMap: true });
}

export function mergedKeys(merges: readonly StandingMerge[]): Merged {
  return new Merged(merges.map(({ mergedKey, keptKey }) => [mergedKey, keptKey]));
}

export function mergedPeople(merges: readonly StandingMerge[]): Merged {
  return new Merged(merges.flatMap(({ mergedId, keptId }) => (mergedId && keptId ? [[mergedId, keptId]] : [])));
}

/** Every key under which rows of this person stand, the one that figures count first; none once erased. */
export async function keysOfOne(em: RegistryManager, personId: string): Promise<string[]> {
  const link = await em.findOne(VolunteerKey, { personId });
  return link ? mergedKeys(await standingMerges(em)).together(link.volunteerKey) : [];
}
