import type { ActivityView, Correction, Proposal } from '../../../server/validation/validation.schemas.js';
import { clockOf, daysBetween, endDay, instantAt, localDayOf } from '../../lib/clock.js';
import { addDays } from '../../lib/day.js';

/** What an activity says, in the fields of a form. Blank is unknown. */
export interface TypedValues {
  day: string;
  start: string;
  end: string;
  time: string;
  headcount: string;
}
/** The part of an activity that a form speaks of. */
export type Stated = Pick<ActivityView, 'day' | 'startedAt' | 'endedAt' | 'personSeconds' | 'headcount'>;

/** What the fields begin with. */
export function valuesOf({ day, startedAt, endedAt, personSeconds, headcount }: Stated, zone: string): TypedValues {
  return {
    day,
    start: startedAt === null ? '' : clockOf(startedAt, zone),
    end: endedAt === null ? '' : clockOf(endedAt, zone),
    time: durationText(personSeconds),
    headcount: headcount === null ? '' : String(headcount),
  };
}

/** The activity, with what is proposed in its place. */
export function withProposal(row: Stated, proposed: Proposal): Stated {
  const { day = row.day, startedAt = row.startedAt, endedAt = row.endedAt } = proposed;
  const { personSeconds = row.personSeconds, headcount = row.headcount } = proposed;
  return { day, startedAt, endedAt, personSeconds, headcount };
}

export const isDuration = (text: string): boolean => text.trim() === '' || secondsOf(text) !== null;

export const isWholeNumber = (text: string): boolean => text.trim() === '' || /^\s*[1-9]\d{0,6}\s*$/.test(text);

/** From the start to the end, for everybody of the line; null while one of them is unknown. */
export function durationBetween(from: Stated, typed: TypedValues, zone: string): string | null {
  const { startedAt, endedAt } = instantsOf(from, typed, zone);
  const headcount = Number(typed.headcount);
  if (startedAt === null || endedAt === null || headcount < 1) return null;
  const seconds = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000) * headcount;
  return seconds < 0 ? null : durationText(seconds);
}

/** Only what differs from the activity: what is left out stays as it is. `from` is what the fields began with. */
export function proposalOf(row: Stated, from: Stated, typed: TypedValues, zone: string): Proposal {
  const { startedAt, endedAt } = instantsOf(from, typed, zone);
  const personSeconds = typed.time.trim() === '' ? null : secondsOf(typed.time);
  const headcount = typed.headcount.trim() === '' ? null : Number(typed.headcount);
  // The server forgets times of another day unless they come with it.
  const moves = typed.day !== row.day;
  return {
    ...(moves ? { day: typed.day } : {}),
    ...(isSameInstant(startedAt, row.startedAt) && !(moves && startedAt) ? {} : { startedAt }),
    ...(isSameInstant(endedAt, row.endedAt) && !(moves && endedAt) ? {} : { endedAt }),
    ...(typed.time === durationText(row.personSeconds) ? {} : { personSeconds }),
    ...(headcount === row.headcount ? {} : { headcount }),
  };
}

/** The same, with what only a decision says. */
export function correctionOf(
  row: ActivityView,
  from: Stated,
  typed: TypedValues & { mission: string; status: string },
  zone: string,
): Correction {
  const missionId = typed.mission === '' ? null : typed.mission;
  return {
    ...proposalOf(row, from, typed, zone),
    ...(missionId === (row.mission?.id ?? null) ? {} : { missionId }),
    status: typed.status as NonNullable<Correction['status']>,
  };
}

/** When it begins and ends. A time nobody touched stays as far from its day as it was, to the second. */
function instantsOf(from: Stated, typed: TypedValues, zone: string): Pick<Stated, 'startedAt' | 'endedAt'> {
  const at = (instant: string | null, clock: string, otherwise: string): string | null => {
    if (clock === '') return null;
    if (instant === null || clock !== clockOf(instant, zone)) return instantAt(otherwise, clock, zone);
    if (typed.day === from.day) return instant;
    return instantAt(addDays(typed.day, daysBetween(from.day, localDayOf(instant, zone))), clock, zone);
  };
  const shift = from.startedAt === null ? 0 : daysBetween(from.day, localDayOf(from.startedAt, zone));
  const startDay = addDays(typed.day, shift);
  return {
    startedAt: at(from.startedAt, typed.start, startDay),
    endedAt: at(from.endedAt, typed.end, endDay(startDay, typed.start, typed.end)),
  };
}

function isSameInstant(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : Date.parse(one) === Date.parse(other);
}

/** « 2:30 », « 2h30 », « 2,5 » and « 2 » are hours. Null when it is none of them. */
function secondsOf(text: string): number | null {
  const clock = /^\s*(\d{1,6})\s*[:hH]\s*([0-5]\d)(?::([0-5]\d))?\s*$/.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  const hours = /^\s*(\d{1,6})(?:[.,](\d{1,4}))?\s*[hH]?\s*$/.exec(text);
  return hours ? Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 3600) : null;
}

function durationText(seconds: number | null): string {
  if (seconds === null) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}`;
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`;
}
