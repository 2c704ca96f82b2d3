import { Assignment } from '../../missions/assignment.entity.js';
import type { DatedSlot } from '../../missions/times/dated-slots.js';
import type { Merged } from '../../people/merged.js';
import type { RegistryManager } from '../../registry/registry.js';
import { recentInvitations } from '../fairness/recent-invitations.js';
import type { Commitment } from '../own/own-limits.js';
import { type AskedPerson, askedForIt } from './asked-people.js';
import { givenCommitments } from './given-commitments.js';
import type { SearchedPerson, SlotSearch } from './slot-search.js';

/** What the list of one date is worked out from. */
export interface KnownOfDate {
  search: SlotSearch;
  searchedAt: Date;
  /** What everybody agreed to, by the entry that counts. */
  given: ReadonlyMap<string, readonly Commitment[]>;
}

interface Around {
  slot: { id: string; startsAt: Date };
  merged: Merged;
  /** Whom a call was about. */
  called: readonly string[];
  /** As it is now. */
  asked: ReadonlyMap<string, AskedPerson>;
  now: Date;
}

/**
 * The same once people were rung, by whoever: calls change how often the people who are asked for the date were asked, what
 * they agreed to, and who comes. Everything else is as it was found.
 */
export async function knownAfterCalls(
  em: RegistryManager,
  { search, searchedAt, given }: KnownOfDate,
  { slot, merged, called, asked, now }: Around,
): Promise<KnownOfDate> {
  const came = [...given].flatMap(([id, theirs]) => (theirs.some(({ slotId }) => slotId === slot.id) ? [id] : []));
  const agreed = { slotId: slot.id, state: 'agreed' as const };
  const come = await em.find(Assignment, agreed, { fields: ['personId'], disableIdentityMap: true });
  const ids = [...called, ...come.map(({ personId }) => personId)].map((id) => merged.countsAs(id));
  const people = [...new Set([...ids, ...asked.keys(), ...came])];
  const whose = new Map(people.flatMap((id) => merged.together(id).map((entry) => [entry, id] as const)));
  const theirs = await givenCommitments(em, slot.startsAt, (id) => merged.countsAs(id), [...whose.keys()]);
  const counts = await recentInvitations(em, whose, now);
  const askedNow = askedForIt(asked, now);
  const lookedAt = new Set(people);
  const again = (one: SearchedPerson): SearchedPerson => {
    const { personId: id } = one;
    if (!lookedAt.has(id)) return one;
    return { ...one, invitations: Math.max(0, (counts.get(id) ?? 0) - (askedNow.get(id) ?? 0)) };
  };
  return {
    searchedAt,
    search: { ...search, people: search.people.map(again) },
    given: new Map([...given, ...people.map((id) => [id, theirs.get(id) ?? []] as const)]),
  };
}

/** Of who agreed to come to the date, s: nobody for longer than it lasts. */
export function filledIn({ given }: Pick<KnownOfDate, 'given'>, { slot }: DatedSlot): number {
  const length = (slot.endsAt.getTime() - slot.startsAt.getTime()) / 1000;
  const there = [...given.values()].flatMap((theirs) => theirs.find(({ slotId }) => slotId === slot.id) ?? []);
  return there.reduce((sum, { seconds }) => sum + Math.min(seconds, length), 0);
}

/** The places of a date of one kind, with who comes as it stands now. Of several kinds, which one is for the search to say. */
export function asFilled(search: SlotSearch, seconds: number): SlotSearch {
  const [part, ...others] = search.parts;
  if (!part || others.length > 0) return search;
  const planned = Math.max(0, part.planned_seconds + seconds - search.filledSeconds);
  return { ...search, parts: [{ ...part, planned_seconds: planned }] };
}
