import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { SuggestionConsent } from '../../people/suggestion-consent.entity.js';
import { VolunteerKey } from '../../people/volunteer-key.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { Week } from './week.js';

/** Somebody who may be proposed: their key, and their entries, the one that counts first. */
export interface AgreeingPerson {
  key: string;
  personId: string;
  entries: string[];
  cellX: number | null;
  cellY: number | null;
}

const PLAIN = { disableIdentityMap: true } as const;

/**
 * Those who said yes to suggestions, last of all they said, have not left before the week and are not paid for it.
 * `isOwnWish`: those of `only` who look for themselves, whatever they said to suggestions.
 */
export async function agreeingPeople(
  em: RegistryManager,
  { monday }: Pick<Week, 'monday'>,
  only?: readonly string[],
  isOwnWish = false,
): Promise<AgreeingPerson[]> {
  const merged = mergedPeople(await standingMerges(em));
  const asked = only && new Set(only.map((id) => merged.countsAs(id)));
  const isAsked = (id: string) => !asked || asked.has(merged.countsAs(id));
  const answers = await em.find(SuggestionConsent, {}, { ...PLAIN, orderBy: { answeredAt: 'asc', id: 'asc' } });
  const latest = new Map(answers.map(({ personId, state }) => [merged.countsAs(personId), state]));
  const keys = new Map((await em.find(VolunteerKey, {}, PLAIN)).map((link) => [link.personId, link.volunteerKey]));
  const people = (await em.find(Person, {}, PLAIN)).filter(({ id }) => isAsked(id));
  const byId = new Map(people.map((person) => [person.id, person]));
  return people
    .filter(({ id }) => merged.countsAs(id) === id && (isOwnWish || latest.get(id) === 'on'))
    .flatMap((person) => {
      const key = keys.get(person.id);
      const entries = merged.together(person.id);
      const all = entries.flatMap((id) => byId.get(id) ?? []);
      const isThere = all.some(({ leftOn }) => !leftOn || leftOn > monday);
      if (key === undefined || !isThere || person.kind !== 'volunteer') return [];
      const home = all.find(
        ({ homeCellX, homeCellY }) => typeof homeCellX === 'number' && typeof homeCellY === 'number',
      );
      return [{ key, personId: person.id, entries, cellX: home?.homeCellX ?? null, cellY: home?.homeCellY ?? null }];
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
