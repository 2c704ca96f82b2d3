import type { IndicatorFile } from '../query-files/library.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { type DayRange, EVERY_DAY } from '../warehouse/touched.js';
import { onDays, type Stretch, stretches } from './day-ranges.js';
import { keepDigests } from './digests.js';
import { asKeys, withNumbers } from './volunteer-numbers.js';

/**
 * Fills the temporary table `computed` with the figure's rows of these days (null: of all), volunteers as keys.
 * Returns the days that were computed.
 */
export async function compute(
  connection: WarehouseConnection,
  { header, sql }: IndicatorFile,
  ranges: readonly DayRange[] | null,
  asOf: string,
): Promise<Stretch[]> {
  const select = sql.replace(/;\s*$/, '');
  const computed = stretches(ranges ?? [EVERY_DAY]);
  await connection.run('DROP TABLE IF EXISTS temp.computed');
  for (const [at, stretch] of computed.entries()) {
    const wanted = ranges ? `SELECT * FROM (${select}\n) WHERE ${onDays(`"${header.time.column}"`, stretch)}` : select;
    const into = at === 0 ? 'CREATE TEMP TABLE computed AS' : 'INSERT INTO computed';
    await connection.run(`${into} ${wanted}`, { ...stretch.hull, as_of: asOf });
  }
  await asKeys(connection);
  return computed;
}

/**
 * Keeps `computed` as `indicator.NAME`: all of it (`isWhole`), or in place of the days that were computed. Sets are
 * kept as small integers. Returns how many days had or have rows.
 */
export async function keep(
  connection: WarehouseConnection,
  { header }: IndicatorFile,
  days: readonly Stretch[],
  isWhole: boolean,
): Promise<number> {
  await connection.run('CREATE SCHEMA IF NOT EXISTS indicator');
  const table = `indicator."${header.name}"`;
  const day = `"${header.time.column}"`;
  const count = await keepDigests(connection, header, days);
  const rows = `${await withNumbers(connection)} ORDER BY ${day}`;
  if (isWhole) await connection.run(`CREATE OR REPLACE TABLE ${table} AS ${rows}`);
  else {
    await connection.run(`DELETE FROM ${table} WHERE ${day} IN (SELECT day FROM moved_day)`);
    await connection.run(`INSERT INTO ${table} BY NAME ${rows}`);
  }
  await connection.run('DROP TABLE computed');
  return count;
}

/** Makes `indicator.NAME` whole inside the caller's transaction. */
export async function materialise(connection: WarehouseConnection, one: IndicatorFile, asOf: string): Promise<void> {
  await keep(connection, one, await compute(connection, one, null, asOf), true);
}

/** Whether `indicator.NAME` is there with the columns that its file gives now. */
export async function holdsTable(connection: WarehouseConnection, { header, sql }: IndicatorFile): Promise<boolean> {
  const kept = await connection.read<{ name: string }>(
    `SELECT column_name AS name FROM duckdb_columns()
     WHERE database_name = current_database() AND schema_name = 'indicator' AND table_name = $name ORDER BY column_index`,
    { name: header.name },
  );
  const period = { from: '2000-01-01', to: '2000-01-02', as_of: '2000-01-02T00:00:00Z' };
  const given = await connection.describe(sql.replace(/;\s*$/, ''), period);
  return kept.map(({ name }) => name).join() === given.map(({ name }) => name).join();
}
