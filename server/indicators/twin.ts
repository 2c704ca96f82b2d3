import type { IndicatorFile, Library } from '../query-files/library.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import type { DayRange } from '../warehouse/touched.js';
import { stretches } from './day-ranges.js';
import { beginKeeping } from './materialise.js';
import { keepDigests } from './digests.js';
import { recipeOf } from './recipe.js';
import { asksTime, type Plan, seenBy } from './refresh-plan.js';

/**
 * A figure computed before this one, by the same SELECT with the same checks, that knows as much as this one will:
 * what it keeps is what this one would compute. Figures of people differ in what is asked of the same rows.
 */
export async function twinOf(
  connection: WarehouseConnection,
  library: Library,
  one: IndicatorFile,
  { change }: Plan,
): Promise<IndicatorFile | null> {
  if (asksTime(one)) return null;
  const making = makingOf(one);
  for (const other of library.indicators.values()) {
    if (other.header.name === one.header.name) return null;
    if (makingOf(other) !== making) continue;
    const seen = await seenBy(connection, other.header.name);
    if (seen?.change === change && seen.recipe === recipeOf(library, other).hash) return other;
  }
  return null;
}

/** Keeps these days (null: all of them) as the twin does. Returns how many had or have rows. */
export async function copyTwin(
  connection: WarehouseConnection,
  one: IndicatorFile,
  twin: IndicatorFile,
  ranges: readonly DayRange[] | null,
): Promise<number> {
  const { name, time } = one.header;
  const [from, into] = [`indicator."${twin.header.name}"`, `indicator."${name}"`];
  await beginKeeping(connection, one, ranges === null);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE computed_day AS
     SELECT day, rows_kept, digest FROM refresh.day_digest WHERE indicator = $twin`,
    { twin: twin.header.name },
  );
  const days = await keepDigests(connection, name, ranges && stretches(ranges));
  if (ranges === null) await connection.run(`CREATE TABLE ${into} AS FROM ${from}`);
  else {
    const moved = `WHERE "${time.column}" IN (SELECT day FROM kept_day)`;
    await connection.run(`DELETE FROM ${into} ${moved}`);
    await connection.run(`INSERT INTO ${into} BY NAME SELECT * FROM ${from} ${moved} ORDER BY "${time.column}"`);
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
