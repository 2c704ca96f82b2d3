import { Account } from '../../auth/account.entity.js';
import { Membership } from '../../auth/membership.entity.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { Language } from '../../shared/language.js';

/** Somebody to write to, or to ring. */
export interface ReachedPerson {
  personId: string;
  name: string;
  /** Null: no mail reaches them. */
  address: string | null;
  language: Language;
}

/** With the address they sign in with, else the one the association knows; nobody twice. Who was erased is left out. */
export async function reachedPeople(
  em: RegistryManager,
  personIds: readonly string[],
  ofTheHouse: Language,
): Promise<ReachedPerson[]> {
  const merged = mergedPeople(await standingMerges(em));
  const reached: ReachedPerson[] = [];
  for (const personId of new Set(personIds)) {
    const entries = merged.together(personId);
    const known = await em.find(Person, { id: { $in: entries } }, { disableIdentityMap: true });
    const member = await em.findOne(Membership, { personId: { $in: entries }, role: 'volunteer' });
    const account = member && (await em.findOne(Account, { id: member.accountId }));
    const entry = known.find(({ id }) => id === personId) ?? known[0];
    if (!entry) continue;
    const address = account?.email ?? known.find(({ email }) => email)?.email ?? null;
    const language = account?.language ?? spoken(entry.language) ?? ofTheHouse;
    reached.push({ personId, name: entry.displayName, address, language });
  }
  return reached;
}

const spoken = (tag: string | null | undefined): Language | null =>
  tag?.startsWith('en') ? 'en' : tag?.startsWith('fr') ? 'fr' : null;
