import type { Availability } from '../availability.entity.js';
import { AppError } from '../../shared/app-error.js';
import type { TellTime, ToldTime } from './availability.schemas.js';

type Times = Pick<
  Availability,
  'kind' | 'weekdays' | 'fromTime' | 'toTime' | 'everyWeeks' | 'validFrom' | 'zone' | 'preference'
> & { validTo: string | null };

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/**
 * What was told as rows, each once. Throws `time-without-day`, `time-without-length`, `time-ends-before`,
 * `times-contradict`.
 */
export function rowsOf(told: readonly TellTime[], { today, zone }: { today: string; zone: string }): Times[] {
  const rows = told.map((time) => ({ ...rowOf(time, today), zone }));
  const once = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  requireConsistent(once);
  return once;
}

export function toldTime({ validFrom, validTo, kind, ...row }: Times): ToldTime {
  const { weekdays, fromTime, toTime, everyWeeks, zone, preference } = row;
  const until = validTo === null ? null : dayAfter(validTo, -1);
  return { kind, weekdays, fromTime, toTime, everyWeeks, from: validFrom, until, preference, zone };
}

function rowOf(time: TellTime, today: string): Omit<Times, 'zone'> {
  const { kind, fromTime, toTime, from = today, until } = time;
  const weekdays = [...new Set(time.weekdays)].toSorted((a, b) => a - b);
  const isWholeDay = fromTime === '00:00' && toTime === '00:00';
  if (kind === 'recurring' && weekdays.length === 0) throw new AppError('time-without-day');
  if (fromTime === toTime && !isWholeDay) throw new AppError('time-without-length', { time: fromTime });
  if (until !== null && until < from) throw new AppError('time-ends-before', { from, until });
  const hours = { kind, fromTime, toTime, validFrom: from };
  if (kind === 'recurring')
    return {
      ...hours,
      weekdays,
      everyWeeks: time.everyWeeks,
      validTo: until === null ? null : dayAfter(until, 1),
      preference: time.preference,
    };
  if (kind === 'once')
    return {
      ...hours,
      weekdays: [weekdayOf(from)],
      everyWeeks: 1,
      validTo: dayAfter(from, 1),
      preference: time.preference,
    };
  const away = weekdays.length === 0 ? EVERY_DAY : weekdays;
  return { ...hours, weekdays: away, everyWeeks: 1, validTo: dayAfter(until ?? from, 1), preference: -1 };
}

/** The same usual hour cannot be both possible and never; said twice as possible, it is as glad as can be. */
function requireConsistent(rows: readonly Times[]): void {
  const usual = rows.filter(({ kind, everyWeeks }) => kind === 'recurring' && everyWeeks === 1);
  for (const [at, one] of usual.entries())
    for (const other of usual.slice(at + 1)) {
      const day = one.weekdays.find((weekday) => other.weekdays.includes(weekday));
      if (day === undefined || one.preference < 0 === other.preference < 0 || !overlap(one, other)) continue;
      throw new AppError('times-contradict', { day: weekdayName(day), time: laterOf(one.fromTime, other.fromTime) });
    }
}

function overlap(one: Times, other: Times): boolean {
  const sameDays =
    (one.validTo === null || other.validFrom < one.validTo) &&
    (other.validTo === null || one.validFrom < other.validTo);
  return sameDays && one.fromTime < endOf(other) && other.fromTime < endOf(one);
}

const endOf = ({ fromTime, toTime }: Times): string => (toTime <= fromTime ? '24:00' : toTime);
const laterOf = (one: string, other: string): string => (one > other ? one : other);

/** 5 January 1970 was a Monday. */
function weekdayName(weekday: number): { fr: string; en: string } {
  const name = (locale: string) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(1970, 0, 4 + weekday)),
    );
  return { fr: name('fr-FR'), en: name('en-GB') };
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
