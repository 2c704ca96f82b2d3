import type { Caller } from '../../auth/caller.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Certificate } from './certificate.entity.js';

/** Every entry that is this person. */
export async function entriesOf(em: RegistryManager, personId: string): Promise<string[]> {
  return mergedPeople(await standingMerges(em)).together(personId);
}

/** Certificates say what people did in every mission: for directors, and for coordinators of all missions. */
export function seesEverybody({ kind, roles, missionScope }: Caller): boolean {
  if (kind === 'local' || roles.includes('director')) return true;
  return roles.includes('coordinator') && missionScope === null;
}

/** Throws `certificates-need-all-missions`. */
export function requireEverybody(caller: Caller): void {
  if (!seesEverybody(caller)) throw new AppError('certificates-need-all-missions');
}

export async function isOwn(em: RegistryManager, { personId }: Caller, id: string): Promise<boolean> {
  return (
    personId !== null && (await em.count(Certificate, { id, personId: { $in: await entriesOf(em, personId) } })) > 0
  );
}

/** The caller's own. Throws `not-found`, also for somebody else's and for none. */
export async function ownCertificate(em: RegistryManager, { personId }: Caller, id: string): Promise<Certificate> {
  const own = personId === null ? [] : await entriesOf(em, personId);
  const found = await em.findOne(Certificate, { id, personId: { $in: own } });
  if (!found) throw new AppError('not-found');
  return found;
}

/** One that the caller may open: their own, or anybody's for who issues them. Throws `not-found`. */
export async function openCertificate(em: RegistryManager, caller: Caller, id: string): Promise<Certificate> {
  if (!seesEverybody(caller)) return ownCertificate(em, caller, id);
  const found = await em.findOne(Certificate, { id, state: { $ne: 'erased' } });
  if (!found) throw new AppError('not-found');
  return found;
}

/** It, and the one of the other language that was asked with it. */
export async function togetherWith(em: RegistryManager, one: Certificate): Promise<Certificate[]> {
  const { pairId, personId } = one;
  if (!pairId || !personId) return [one];
  return em.find(Certificate, { pairId, personId }, { orderBy: { language: 'desc' } });
}
