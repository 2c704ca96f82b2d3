import { Temporal } from 'temporal-polyfill';
import { isInItsWeek } from './recurring-week.schemas.js';

/** When something recurs, as `recurring-time.ts` keeps it. Days are `YYYY-MM-DD`, times `HH:MM`. */
export interface RecurringRule {
  validFrom: string;
  validTo?: string | null | undefined;
  everyWeeks: number;
  weekdays: readonly number[];
  fromTime: string;
  toTime: string;
  zone: string;
}

export interface Occurrence {
  day: string;
  startsAt: Date;
  endsAt: Date;
}

const MS_PER_DAY = 86_400_000;

/** The days `[from, to)` on which it happens, with its instants on each. */
export function occurrences(rule: RecurringRule, from: string, to: string, instants = instantsOn): Occurrence[] {
  const first = from > rule.validFrom ? from : rule.validFrom;
  const end = rule.validTo && rule.validTo < to ? rule.validTo : to;
  const all: Occurrence[] = [];
  for (let day = first; day < end; day = dayAfter(day))
    if (isInItsWeek(rule, day)) all.push({ day, ...instants(rule, day) });
  return all;
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + MS_PER_DAY).toISOString().slice(0, 10);

/** Whether one of its days is this one. */
export function happensOn(rule: RecurringRule, day: string): boolean {
  const isWithin = day >= rule.validFrom && (!rule.validTo || day < rule.validTo);
  return isWithin && isInItsWeek(rule, day);
}

/**
 * A time that clocks skip is as much later; one that they show twice is the first. An end that is not after the start
 * is on the next day; one that clocks put before it keeps the length that is written.
 */
export function instantsOn(
  { fromTime, toTime, zone }: Pick<RecurringRule, 'fromTime' | 'toTime' | 'zone'>,
  day: string,
): { startsAt: Date; endsAt: Date } {
  const from = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(fromTime));
  const to = from.withPlainTime(Temporal.PlainTime.from(toTime)).add({ days: toTime > fromTime ? 0 : 1 });
  const startsAt = from.toZonedDateTime(zone).epochMilliseconds;
  const endsAt = to.toZonedDateTime(zone).epochMilliseconds;
  const written = from.until(to).total('milliseconds');
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt > startsAt ? endsAt : startsAt + written) };
}
