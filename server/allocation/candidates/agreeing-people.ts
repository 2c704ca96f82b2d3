import { readInChunks } from '../../people/in-chunks.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { SuggestionConsent } from '../../people/suggestion-consent.entity.js';
import { VolunteerKey } from '../../people/volunteer-key.entity.js';
import { plainRows } from '../../registry/plain-rows.js';
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

/** No more of them than is looked at. */
const CONSENT = ['id', 'personId', 'state', 'answeredAt'] as const;
const LINK = ['personId', 'volunteerKey'] as const;
const PERSON = ['id', 'kind', 'leftOn', 'homeCellX', 'homeCellY'] as const;

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
  const ids = only && [...new Set(only.flatMap((id) => merged.together(id)))];
  const answers = await ofThem(ids, 'personId', (where) => plainRows(em, SuggestionConsent, CONSENT, where));
  const latest = new Map(
    answers.toSorted(earlier).map(({ personId, state }) => [merged.countsAs(personId), state] as const),
  );
  const links = await ofThem(ids, 'personId', (where) => plainRows(em, VolunteerKey, LINK, where));
  const keys = new Map(links.map((link) => [link.personId, link.volunteerKey]));
  const people = await ofThem(ids, 'id', (where) => plainRows(em, Person, PERSON, where));
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

/** Of everybody, or of these people, some at a time. */
async function ofThem<Row>(
  ids: readonly string[] | undefined,
  column: 'id' | 'personId',
  read: (where: object) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  return ids ? readInChunks(ids, (some) => read({ [column]: { $in: some } })) : read({});
}

type Said = Pick<SuggestionConsent, 'id' | 'answeredAt'>;

const earlier = (one: Said, other: Said): number =>
  one.answeredAt.getTime() - other.answeredAt.getTime() || (one.id < other.id ? -1 : 1);
