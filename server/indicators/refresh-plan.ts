import type { IndicatorFile } from '../query-files/library.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import type { DayRange } from '../warehouse/touched.js';
import { joined, widened } from './day-ranges.js';
import { addDays, dayIn } from './days.js';
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

interface Seen {
  recipe: string;
  change: number;
  as_of: string;
}

/**
 * What changed for a figure since its last good run. `onlyIfChanged`: what cannot be told by day is looked at again
 * when a day has passed, not at each change.
 */
export async function planOf(
  connection: WarehouseConnection,
  file: IndicatorFile,
  recipe: Recipe,
  moment: Moment,
  onlyIfChanged: boolean,
): Promise<Plan> {
  const { header } = file;
  const seen = await seenBy(connection, header.name);
  const change = await lastChange(connection, seen?.change ?? 0);
  if (seen?.recipe !== recipe.hash) return { ranges: null, change };
  const touched = await connection.read<DayRange>(
    `SELECT DISTINCT from_day AS "from", to_day AS "to" FROM refresh.touched
     WHERE change > $seen AND list_contains($relations::VARCHAR[], relation)`,
    { seen: seen.change, relations: recipe.relations },
  );
  const reach = Number.parseInt(header.refresh.lookback, 10);
  const isAnotherDay = (reach > 0 || asksTime(file)) && (await dayPassed(connection, seen, moment));
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
async function dayPassed(connection: WarehouseConnection, seen: Seen, { now, zone }: Moment): Promise<boolean> {
  const then = new Date(seen.as_of);
  const needs = await connection.read<{ zone: string }>(
    'SELECT DISTINCT zone FROM main.need WHERE zone IS NOT NULL ORDER BY zone',
  );
  return [zone, 'UTC', ...needs.map((need) => need.zone)].some((one) => dayIn(one, then) !== dayIn(one, now));
}

export async function seenBy(connection: Pick<WarehouseConnection, 'read'>, name: string): Promise<Seen | undefined> {
  const [seen] = await connection.read<Seen>('SELECT recipe, change, as_of FROM refresh.seen WHERE indicator = $name', {
    name,
  });
  return seen;
}

async function lastChange(connection: WarehouseConnection, known: number): Promise<number> {
  const [last] = await connection.read<{ change: number | null }>('SELECT max(change) AS change FROM refresh.touched');
  return Math.max(known, last?.change ?? 0);
}

/** Kept with the result, in its transaction. */
export async function keepSeen(
  connection: WarehouseConnection,
  name: string,
  recipe: Recipe,
  { change }: Plan,
  { now }: Moment,
): Promise<void> {
  await connection.run('DELETE FROM refresh.seen WHERE indicator = $name', { name });
  await connection.run('INSERT INTO refresh.seen SELECT $name, $recipe, $change::BIGINT, $as_of', {
    name,
    recipe: recipe.hash,
    change,
    as_of: now.toISOString(),
  });
}

/** Whether the kept result was made from the files as they are now. */
export async function isMadeFrom(connection: WarehouseConnection, name: string, recipe: Recipe): Promise<boolean> {
  return (await seenBy(connection, name))?.recipe === recipe.hash;
}

/** Changes that every figure has seen are forgotten, and figures that are no more. */
export async function forgetSeen(connection: WarehouseConnection, names: readonly string[]): Promise<void> {
  for (const table of ['seen', 'day_digest'])
    await connection.run(`DELETE FROM refresh.${table} WHERE NOT list_contains($names::VARCHAR[], indicator)`, {
      names,
    });
  await connection.run('DELETE FROM refresh.touched WHERE change <= (SELECT min(change) FROM refresh.seen)');
}
