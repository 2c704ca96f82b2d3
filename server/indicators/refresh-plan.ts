import type { IndicatorFile } from '../query-files/library.js';
import type { DayRange } from '../warehouse/touched.js';
import { joined, widened } from './day-ranges.js';
import { addDays, dayIn } from './days.js';
import type { KnownChanges, Seen } from './known-changes.js';
import type { Recipe } from './recipe.js';

export interface Moment {
  now: Date;
  zone: string;
}

export interface Plan {
  /** Days to compute again; null: all of them. */
  ranges: DayRange[] | null;
  /** The last change there is: what the run will have seen. */
  change: number;
}

/**
 * What changed for a figure since its last good run. `onlyIfChanged`: what cannot be told by day is looked at again
 * when a day has passed, not at each change.
 */
export async function planOf(
  known: KnownChanges,
  file: IndicatorFile,
  recipe: Recipe,
  moment: Moment,
  onlyIfChanged: boolean,
): Promise<Plan> {
  const { header } = file;
  const seen = known.seen(header.name);
  const change = Math.max(seen?.change ?? 0, known.last);
  if (seen?.recipe !== recipe.hash) return { ranges: null, change };
  const touched = known.since(seen.change, recipe.relations);
  const reach = Number.parseInt(header.refresh.lookback, 10);
  const isAnotherDay = (reach > 0 || asksTime(file)) && (await dayPassed(known, seen, moment));
  const byTime = isAnotherDay || !onlyIfChanged ? withTime(reach, isAnotherDay && asksTime(file), seen, moment) : [];
  const ranges = joined([...touched.map((range) => widened(range, reach)), ...byTime]);
  if (header.refresh.incremental) return { ranges, change };
  return { ranges: ranges.length > 0 ? null : [], change };
}

/** Days that move although nothing was said of them: the look-back, and those that have begun or passed since. */
function withTime(back: number, asksTimeNow: boolean, seen: Seen, { now, zone }: Moment): DayRange[] {
  const today = dayIn(zone, now);
  const ranges = back > 0 ? [{ from: addDays(today, 1 - back), to: addDays(today, 1) }] : [];
  if (!asksTimeNow) return ranges;
  const then = dayIn(zone, new Date(seen.as_of));
  const [first, last] = then < today ? [then, today] : [today, then];
  return [...ranges, { from: addDays(first, -1), to: addDays(last, 2) }];
}

/** Whether the rows of a figure depend on the moment. */
export function asksTime({ header, sql }: IndicatorFile): boolean {
  return header.refresh.follows_clock || /\$as_of\b/.test(sql);
}

/** Whether another day has begun since, for the organisation or where one of its needs is. */
async function dayPassed(known: KnownChanges, seen: Seen, { now, zone }: Moment): Promise<boolean> {
  const then = new Date(seen.as_of);
  return [zone, 'UTC', ...(await known.zones())].some((one) => dayIn(one, then) !== dayIn(one, now));
}

/** Whether the kept result was made from the files as they are now. */
export function isMadeFrom(known: KnownChanges, name: string, recipe: Recipe): boolean {
  return known.seen(name)?.recipe === recipe.hash;
}
