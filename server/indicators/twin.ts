import type { IndicatorFile, Library } from '../query-files/library.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import type { DayRange } from '../warehouse/touched.js';
import { onListed, stretches } from './day-ranges.js';
import { comparedDays, type DayDigest, digestsKept, keepDigests } from './digests.js';
import type { KnownChanges } from './known-changes.js';
import { beginKeeping } from './materialise.js';
import { recipeOf } from './recipe.js';
import { asksTime, type Plan } from './refresh-plan.js';

/**
 * A figure computed before this one, by the same SELECT with the same checks, that knows as much as this one will:
 * what it keeps is what this one would compute. Figures of people differ in what is asked of the same rows.
 */
export function twinOf(known: KnownChanges, library: Library, one: IndicatorFile, plan: Plan): IndicatorFile | null {
  if (asksTime(one)) return null;
  const making = makingOf(one);
  for (const other of library.indicators.values()) {
    if (other.header.name === one.header.name) return null;
    if (makingOf(other) !== making) continue;
    const seen = known.seen(other.header.name);
    if (seen?.change === plan.change && seen.recipe === recipeOf(library, other).hash) return other;
  }
  return null;
}

/** Keeps these days (null: all of them) as the twin does. Returns those that had or have rows. */
export async function copyTwin(
  connection: WarehouseConnection,
  one: IndicatorFile,
  twin: IndicatorFile,
  ranges: readonly DayRange[] | null,
): Promise<DayDigest[]> {
  const { name, time } = one.header;
  const [from, into] = [`indicator."${twin.header.name}"`, `indicator."${name}"`];
  await beginKeeping(connection, one, ranges === null);
  const inside = ranges && stretches(ranges);
  const days = await comparedDays(connection, name, digestsKept('twin'), inside, { twin: twin.header.name });
  const moved = days.filter(({ isMoved }) => isMoved);
  if (moved.length > 0) await keepDigests(connection, name, moved);
  if (ranges === null) await connection.run(`CREATE TABLE ${into} AS FROM ${from}`);
  else if (moved.length > 0) {
    const listed = onListed(
      `"${time.column}"`,
      moved.map(({ day }) => day),
    );
    await connection.run(`DELETE FROM ${into} WHERE ${listed}`);
    await connection.run(`INSERT INTO ${into} BY NAME SELECT * FROM ${from} WHERE ${listed} ORDER BY "${time.column}"`);
  }
  return days;
}

/** Whatever decides of the rows that a figure keeps, and whether they are accepted. */
function makingOf({ header, sql }: IndicatorFile): string {
  const { time, grain, refresh, tests } = header;
  const { incremental, lookback } = refresh;
  const checks = tests.filter((test) => !('given' in test));
  return JSON.stringify([sql.trim().replace(/;$/, ''), time, grain, incremental, lookback, checks]);
}
