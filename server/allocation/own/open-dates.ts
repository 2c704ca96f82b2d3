import type { DatedSlot } from '../../missions/times/dated-slots.js';
import { grouped } from '../../shared/grouped.js';
import { localDay } from '../../shared/local-day.js';
import type { OwnFound } from '../candidates/own-candidates.js';
import type { Blocked, Candidate, FitDetail, SlotPart } from '../candidates/found.js';
import { capLeft, type Commitment, type OwnLimits, ownObstacles } from './own-limits.js';
import type { Obstacle } from './own-missions.schemas.js';

/** One date, with the place of it that fits best, or the one of which least stands in the way. */
export interface OpenDate {
  dated: DatedSlot;
  part: SlotPart;
  /** Null where something stands in the way. */
  candidate: Candidate | null;
  detail: FitDetail | null;
  /** What the person would give. */
  seconds: number;
  obstacles: Obstacle[];
}

interface Seen {
  found: OwnFound;
  /** Those that have not ended nor been cancelled. */
  slots: ReadonlyMap<string, DatedSlot>;
  commitments: readonly Commitment[];
  limits: OwnLimits;
}

/** Less than this is no help where somebody may come for a part of a date, s. */
const LEAST = 3600;

/** Limits that are looked at here, with all that the person agreed to; and what keeps nobody from coming of themselves. */
const NOT_THOSE = new Set(['rest', 'days', 'cap', 'consent', 'invitations']);

/** Dates to which the person does not come yet. */
export function openDates(seen: Seen): OpenDate[] {
  const { found, slots, commitments } = seen;
  const taken = new Set(commitments.map(({ slotId }) => slotId));
  return [...grouped(found.parts, ({ slot_id: id }) => id)].flatMap(([slotId, parts]) => {
    const dated = slots.get(slotId);
    if (!dated || taken.has(slotId)) return [];
    const [best] = parts.map((part) => openDate(part, dated, seen)).toSorted(better);
    return best ? [best] : [];
  });
}

function openDate(part: SlotPart, dated: DatedSlot, { found, commitments, limits }: Seen): OpenDate {
  const candidate = found.candidates.find(({ part_id: id }) => id === part.part_id) ?? null;
  const length = part.length_seconds;
  const leastSeconds = part.whole_presence ? length : Math.min(LEAST, length);
  const free = candidate?.free_seconds ?? length;
  const { startsAt, endsAt } = dated.slot;
  const day = localDay(startsAt, dated.need.zone);
  const blocked = found.blocked.filter((one) => one.part_id === part.part_id && !NOT_THOSE.has(one.filter));
  const none = { subject: '', wanted: null, present: null };
  const obstacles = [
    ...(part.max_seconds < leastSeconds ? [{ ...none, filter: 'full' as const }] : []),
    ...(free < leastSeconds ? [{ ...none, filter: 'time' as const, wanted: leastSeconds, present: free }] : []),
    ...blocked.map(told),
    ...ownObstacles({ day, startsAt, endsAt, leastSeconds }, commitments, limits),
  ];
  const seconds = Math.min(length, free, part.max_seconds, capLeft(day, commitments, limits) ?? length);
  const detail = found.details.find(({ part_id: id }) => id === part.part_id) ?? null;
  return { dated, part, detail, seconds, obstacles, candidate: obstacles.length === 0 ? candidate : null };
}

const told = ({ filter, subject, wanted, present }: Blocked): Obstacle => ({
  filter: filter as Obstacle['filter'],
  subject,
  wanted,
  present,
});

function better(one: OpenDate, other: OpenDate): number {
  const fit = (date: OpenDate) => date.candidate?.fit ?? -date.obstacles.length;
  return fit(other) - fit(one) || (one.part.part_id < other.part.part_id ? -1 : 1);
}
