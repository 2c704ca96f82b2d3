import { type DayRange, EVERY_DAY } from '../warehouse/touched.js';
import { addDays, daysBetween } from './days.js';

/** Up to so many stretches are each computed on their own; more than that are computed in one go, with a list of days. */
const FEW = 4;
/** A list of days longer than this costs more than the days between. */
const MOST_DAYS_LISTED = 800;

/** Sorted, none touching another. */
export function joined(ranges: readonly DayRange[]): DayRange[] {
  const found: DayRange[] = [];
  for (const range of ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1);
    if (last && range.from <= last.to) last.to = range.to > last.to ? range.to : last.to;
    else found.push({ ...range });
  }
  return found;
}

/** So many days more on both sides, inside every day there is. */
export function widened({ from, to }: DayRange, by: number): DayRange {
  return {
    from: from < '0002' ? EVERY_DAY.from : addDays(from, -by),
    to: to > '9998' ? EVERY_DAY.to : addDays(to, by),
  };
}

/** Days computed at once: all of `hull`, or those of `days` in it. */
export interface Stretch {
  hull: DayRange;
  days: string[] | null;
}

/** The same days, or more, as few pieces of work. `ranges`: joined. */
export function stretches(ranges: readonly DayRange[]): Stretch[] {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return [];
  if (ranges.length <= FEW) return ranges.map((hull) => ({ hull, days: null }));
  const hull = { from: first.from, to: last.to };
  const total = ranges.reduce((sum, { from, to }) => sum + daysBetween(from, to), 0);
  return [{ hull, days: total > MOST_DAYS_LISTED ? null : ranges.flatMap(daysOf) }];
}

function daysOf({ from, to }: DayRange): string[] {
  return Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at));
}

/** A condition on a day column, true of exactly these days. */
export function onDays(column: string, { hull, days }: Stretch): string {
  const inside = `${column} >= DATE '${hull.from}' AND ${column} < DATE '${hull.to}'`;
  return days ? `${inside} AND ${column} IN (${days.map((day) => `DATE '${day}'`).join(', ')})` : inside;
}

/** A condition on a day column, true of exactly these days, sorted. */
export function onListed(column: string, days: readonly string[]): string {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return 'false';
  if (first === last) return `${column} = DATE '${first}'`;
  return onDays(column, { hull: { from: first, to: addDays(last, 1) }, days: [...days] });
}
