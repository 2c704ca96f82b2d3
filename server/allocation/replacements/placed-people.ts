import { grouped } from '../../shared/grouped.js';
import type { Blocked, Candidate, FitDetail } from '../candidates/found.js';
import { capLeft, type Commitment, ownObstacles } from '../own/own-limits.js';
import type { AlmostObstacle } from './replacements.schemas.js';
import type { SearchedPerson, SlotSearch } from './slot-search.js';

type Part = SlotSearch['parts'][number];

/** Somebody who could come, at the place of the date that suits best. */
export interface PlacedPerson {
  person: SearchedPerson;
  part: Part;
  candidate: Candidate;
  detail: FitDetail | null;
  seconds: number;
  /** It is this place that somebody is missing in. */
  fillsGap: boolean;
  weekSeconds: number;
}

/** Somebody whom one thing alone keeps from coming. */
export interface AlmostPerson {
  person: SearchedPerson;
  obstacle: AlmostObstacle;
}

interface WantedDate {
  slotId: string;
  day: string;
  startsAt: Date;
  endsAt: Date;
}

/** Less than this is no help where somebody may come for a part of a date, s. */
const LEAST = 3600;
/** Looked at with everything that the person agreed to, as it stands now. */
const LOOKED_AT_HERE = new Set(['rest', 'days', 'cap']);
/** Decided or said for good: not something that is only nearly so. */
const FOR_GOOD = new Set(['consent', 'never']);
/** What is likeliest to change when somebody asks. */
const NEAREST = [
  'cap',
  'days',
  'time',
  'distance',
  'rest',
  'skill',
  'language',
  'invitations',
  'overlap',
  'remote_only',
];

/** The best first: where somebody is missing, then by fit; equal ones by key, so that the list stays as it is. */
export function placedPeople(
  search: SlotSearch,
  date: WantedDate,
  commitmentsOf: (personId: string) => readonly Commitment[],
): { placed: PlacedPerson[]; almost: AlmostPerson[] } {
  const byPair = indexed(search);
  const placed: PlacedPerson[] = [];
  const almost: AlmostPerson[] = [];
  for (const person of search.people) {
    const commitments = commitmentsOf(person.personId);
    if (commitments.some(({ slotId }) => slotId === date.slotId)) continue;
    const tries = search.parts.map((part) => triedPart(part, person, date, { commitments, byPair }));
    const [best] = tries.flatMap(({ placed: one }) => one ?? []).toSorted(better);
    if (best) placed.push(best);
    else almost.push(...nearly(person, tries));
  }
  return { placed: placed.toSorted(better), almost: almost.toSorted(nearer) };
}

interface Pairs {
  candidate: ReadonlyMap<string, Candidate>;
  detail: ReadonlyMap<string, FitDetail>;
  blocked: ReadonlyMap<string, Blocked[]>;
}

const pairOf = (one: { part_id: string; volunteer_key: string }): string => `${one.volunteer_key} ${one.part_id}`;

function indexed({ candidates, details, blocked }: SlotSearch): Pairs {
  return {
    candidate: new Map(candidates.map((one) => [pairOf(one), one])),
    detail: new Map(details.map((one) => [pairOf(one), one])),
    blocked: grouped(blocked, pairOf),
  };
}

function triedPart(
  part: Part,
  person: SearchedPerson,
  { day, startsAt, endsAt }: WantedDate,
  { commitments, byPair }: { commitments: readonly Commitment[]; byPair: Pairs },
): { placed: PlacedPerson | null; obstacles: AlmostObstacle[]; hasRoom: boolean } {
  const pair = pairOf({ part_id: part.part_id, volunteer_key: person.key });
  const candidate = byPair.candidate.get(pair);
  const length = part.length_seconds;
  const leastSeconds = part.whole_presence ? length : Math.min(LEAST, length);
  const left = part.max_seconds - part.planned_seconds;
  const free = candidate?.free_seconds ?? length;
  const time = { filter: 'time', subject: '', wanted: leastSeconds, present: free } as const;
  const obstacles = [
    ...(byPair.blocked.get(pair) ?? []).flatMap((one) => (LOOKED_AT_HERE.has(one.filter) ? [] : [told(one)])),
    ...(candidate && free < leastSeconds ? [time] : []),
    ...ownObstacles({ day, startsAt, endsAt, leastSeconds }, commitments, person),
  ];
  const hasRoom = left >= leastSeconds;
  if (!candidate || obstacles.length > 0 || !hasRoom) return { placed: null, obstacles, hasRoom };
  const weekLeft = capLeft(day, commitments, person);
  const placed = {
    person,
    part,
    candidate,
    detail: byPair.detail.get(pair) ?? null,
    seconds: Math.min(length, free, left, weekLeft ?? length),
    fillsGap: part.planned_seconds < part.target_seconds,
    weekSeconds: weekSecondsOf(day, commitments),
  };
  return { placed, obstacles, hasRoom };
}

/** Counted against no cap: what the week holds already. */
const weekSecondsOf = (day: string, commitments: readonly Commitment[]): number =>
  0 - (capLeft(day, commitments, { capSeconds: 0, daysPerWeek: null, restSeconds: 0 }) ?? 0);

function nearly(person: SearchedPerson, tries: readonly ReturnType<typeof triedPart>[]): AlmostPerson[] {
  const open = tries.filter(({ hasRoom, obstacles }) => hasRoom && obstacles.length > 0);
  const [least] = open.toSorted((a, b) => a.obstacles.length - b.obstacles.length);
  const [obstacle, ...more] = least?.obstacles ?? [];
  return obstacle && more.length === 0 && !FOR_GOOD.has(obstacle.filter) ? [{ person, obstacle }] : [];
}

const told = ({ filter, subject, wanted, present }: Blocked): AlmostObstacle => ({
  filter: filter as AlmostObstacle['filter'],
  subject,
  wanted,
  present,
});

const better = (one: PlacedPerson, other: PlacedPerson): number =>
  Number(other.fillsGap) - Number(one.fillsGap) ||
  other.candidate.fit - one.candidate.fit ||
  (one.person.key < other.person.key ? -1 : 1);

function nearer(one: AlmostPerson, other: AlmostPerson): number {
  const place = ({ obstacle }: AlmostPerson) => NEAREST.indexOf(obstacle.filter);
  const share = ({ obstacle: { wanted, present } }: AlmostPerson) => (present ?? 0) / (wanted || 1);
  return place(one) - place(other) || share(other) - share(one) || (one.person.key < other.person.key ? -1 : 1);
}
