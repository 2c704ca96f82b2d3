import type { IndicatorFile } from '../query-files/library.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { onDays, type Stretch } from './day-ranges.js';
import { digestComputed, keepDigests } from './digests.js';
import { asKeys, withNumbers } from './volunteer-numbers.js';

/**
 * Fills the temporary table `computed` with the figure's rows of these days, volunteers as keys. `isAll`: these days
 * are all there are.
 */
export async function compute(
  connection: WarehouseConnection,
  { header, sql }: IndicatorFile,
  piece: readonly Stretch[],
  isAll: boolean,
  asOf: string,
): Promise<void> {
  const select = sql.replace(/;\s*$/, '');
  await connection.run('DROP TABLE IF EXISTS temp.computed');
  for (const [at, stretch] of piece.entries()) {
    const wanted = isAll ? select : `SELECT * FROM (${select}\n) WHERE ${onDays(`"${header.time.column}"`, stretch)}`;
    const into = at === 0 ? 'CREATE TEMP TABLE computed AS' : 'INSERT INTO computed';
    await connection.run(`${into} ${wanted}`, { ...stretch.hull, as_of: asOf });
  }
  await asKeys(connection);
}

/** Before the first piece is kept: `moved_day` will hold the days that had or have rows. */
export async function beginKeeping(
  connection: WarehouseConnection,
  { header }: IndicatorFile,
  isWhole: boolean,
): Promise<void> {
  await connection.run('CREATE SCHEMA IF NOT EXISTS indicator');
  await connection.run('CREATE OR REPLACE TEMP TABLE moved_day (day DATE)');
  if (!isWhole) return;
  await connection.run('DELETE FROM refresh.day_digest WHERE indicator = $name', { name: header.name });
  await connection.run(`DROP TABLE IF EXISTS indicator."${header.name}"`);
}

/** Keeps `computed` in `indicator.NAME`: as the first of it, the next, or instead of what these days held. Sets are kept as small integers.
 * Returns how many of these days had or have rows. */
export async function keep(
  connection: WarehouseConnection,
  { header }: IndicatorFile,
  piece: readonly Stretch[],
  place: 'first' | 'next' | 'instead',
): Promise<number> {
  const table = `indicator."${header.name}"`;
  const day = `"${header.time.column}"`;
  await digestComputed(connection, header);
  const days = await keepDigests(connection, header.name, piece);
  const rows = `${await withNumbers(connection)} ORDER BY ${day}`;
  if (place === 'instead') await connection.run(`DELETE FROM ${table} WHERE ${day} IN (SELECT day FROM kept_day)`);
  await connection.run(place === 'first' ? `CREATE TABLE ${table} AS ${rows}` : `INSERT INTO ${table} BY NAME ${rows}`);
  await connection.run('DROP TABLE computed');
  return days;
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
