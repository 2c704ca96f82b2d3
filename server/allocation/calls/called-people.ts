import { Account } from '../../auth/account.entity.js';
import { Membership } from '../../auth/membership.entity.js';
import { politeChunks } from '../../people/in-chunks.js';
import type { Merged } from '../../people/merged.js';
import { Person } from '../../people/person.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { Language } from '../../shared/language.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';

/** What is needed to call somebody, of all their entries. */
export interface CalledPerson {
  name: string;
  telephone: string | null;
  /** The one they chose on their account, else the one the association writes to them in. */
  language: Language | null;
  lastAskedAt: Date | null;
}

const PLAIN = { disableIdentityMap: true } as const;

/** By the entry that counts. */
export async function calledPeople(
  em: RegistryManager,
  personIds: readonly string[],
  merged: Merged,
): Promise<Map<string, CalledPerson>> {
  const entries = personIds.flatMap((id) => merged.together(id));
  const people = new Map<string, CalledPerson>();
  for await (const ids of politeChunks(entries)) {
    const theirs = { personId: { $in: ids } };
    const asked = await em.find(SuggestionInvitation, theirs, { ...PLAIN, fields: ['personId', 'sentAt'] });
    const chosen = await chosenLanguages(em, ids);
    const rows = await em.find(Person, { id: { $in: ids } }, PLAIN);
    for (const { id, displayName, telephone, language } of rows) {
      const counted = merged.countsAs(id);
      const known = people.get(counted);
      const last = asked.flatMap(({ personId, sentAt }) => (personId === id ? [sentAt] : []));
      people.set(counted, {
        name: id === counted ? displayName : (known?.name ?? displayName),
        telephone: (id === counted ? telephone : null) ?? known?.telephone ?? telephone ?? null,
        language: chosen.get(id) ?? known?.language ?? spoken(language),
        lastAskedAt: latest([known?.lastAskedAt ?? null, ...last]),
      });
    }
  }
  return people;
}

async function chosenLanguages(em: RegistryManager, ids: readonly string[]): Promise<Map<string, Language>> {
  const members = await em.find(Membership, { personId: { $in: [...ids] } }, PLAIN);
  const accounts = await em.find(Account, { id: { $in: members.map(({ accountId }) => accountId) } }, PLAIN);
  const languages = new Map(accounts.map(({ id, language }) => [id, language]));
  return new Map(
    members.flatMap(({ personId, accountId }) => {
      const language = languages.get(accountId);
      return personId && language ? [[personId, language] as const] : [];
    }),
  );
}

const spoken = (tag: string | null | undefined): Language | null =>
  tag?.startsWith('en') ? 'en' : tag?.startsWith('fr') ? 'fr' : null;

const latest = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce((last, one) => (one && (!last || one > last) ? one : last), null);
