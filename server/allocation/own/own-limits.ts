import { mondayOf } from '../../people/recurring-week.schemas.js';
import type { Obstacle } from './own-missions.schemas.js';

/** Something that the person agreed to come to. */
export interface Commitment {
  slotId: string;
  mission: string;
  /** Local day. */
  day: string;
  startsAt: Date;
  endsAt: Date;
  seconds: number;
}

export interface OwnLimits {
  capSeconds: number | null;
  daysPerWeek: number | null;
  restSeconds: number;
}

interface OneMore {
  day: string;
  startsAt: Date;
  endsAt: Date;
  /** Least that somebody gives who comes. */
  leastSeconds: number;
}

/** What the person already agreed to, and their own limits, against one more date. */
export function ownObstacles(
  date: OneMore,
  commitments: readonly Commitment[],
  { capSeconds, daysPerWeek, restSeconds }: OwnLimits,
): Obstacle[] {
  const week = inWeekOf(date.day, commitments);
  const given = week.reduce((sum, { seconds }) => sum + seconds, 0);
  const days = new Set(week.map(({ day }) => day));
  const overlap = commitments.find((one) => gapSeconds(one, date) < 0);
  const rest = Math.min(...commitments.map((one) => gapSeconds(one, date)));
  const none = { subject: '', wanted: null, present: null };
  return [
    ...(overlap ? [{ ...none, filter: 'overlap' as const, subject: overlap.mission }] : []),
    ...(!overlap && rest < restSeconds
      ? [{ ...none, filter: 'rest' as const, wanted: restSeconds, present: rest }]
      : []),
    ...(daysPerWeek !== null && !days.has(date.day) && days.size >= daysPerWeek
      ? [{ ...none, filter: 'days' as const, wanted: daysPerWeek, present: days.size }]
      : []),
    ...(capSeconds !== null && given + date.leastSeconds > capSeconds
      ? [{ ...none, filter: 'cap' as const, wanted: capSeconds, present: given }]
      : []),
  ];
}

/** What the cap of the week of that day leaves; null: no cap. */
export function capLeft(day: string, commitments: readonly Commitment[], { capSeconds }: OwnLimits): number | null {
  if (capSeconds === null) return null;
  return capSeconds - inWeekOf(day, commitments).reduce((sum, { seconds }) => sum + seconds, 0);
}

function inWeekOf(day: string, commitments: readonly Commitment[]): Commitment[] {
  const monday = mondayOf(day);
  return commitments.filter((one) => mondayOf(one.day) === monday);
}

/** Below zero: they overlap. */
function gapSeconds(
  one: Pick<Commitment, 'startsAt' | 'endsAt'>,
  other: Pick<Commitment, 'startsAt' | 'endsAt'>,
): number {
  const [before, after] = [+other.startsAt - +one.endsAt, +one.startsAt - +other.endsAt];
  return Math.max(before, after) / 1000;
}
