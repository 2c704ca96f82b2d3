import type { IndicatorFile, Library } from '../query-files/library.js';
import type { ColumnDescription, WarehouseConnection } from '../warehouse/connection.js';
import { onDays, onListed, type Stretch } from './day-ranges.js';
import { comparedDays, type DayDigest, digestsComputed, keepDigests } from './digests.js';
import { seenBy } from './known-changes.js';
import { recipeOf } from './recipe.js';
import type { SharedRows } from './shared-rows.js';
import { asKeys, prepareNumbers, withNumbers } from './volunteer-numbers.js';

/**
 * Fills the temporary table `computed` with the figure's rows of these days, volunteers as keys, and returns its columns.
 * `isAll`: these days are all there are.
 */
export async function compute(
  connection: WarehouseConnection,
  file: IndicatorFile,
  piece: readonly Stretch[],
  isAll: boolean,
  asOf: string,
  shared?: SharedRows,
): Promise<ColumnDescription[]> {
  const { header } = file;
  const unordered = withoutOrder(file.sql);
  for (const [at, stretch] of piece.entries()) {
    const select = shared ? await shared.of({ ...file, sql: unordered }, stretch) : unordered;
    const wanted = isAll ? select : `SELECT * FROM (${select}\n) WHERE ${onDays(`"${header.time.column}"`, stretch)}`;
    const into = at === 0 ? 'CREATE OR REPLACE TEMP TABLE computed AS' : 'INSERT INTO computed';
    await connection.run(`${into} ${wanted}`, { ...stretch.hull, as_of: asOf });
  }
  const columns = await connection.describe('SELECT * FROM computed');
  await asKeys(connection, columns);
  return columns;
}

/** The SELECT without the order that it ends with, which would be lost: what is kept is sorted by day. */
export function withoutOrder(sql: string): string {
  const select = sql.replace(/;\s*$/, '');
  if (/\bDISTINCT\s+ON\b/i.test(select)) return select;
  return select.replace(/\s+ORDER\s+BY\s+[\w".]+(\s*,\s*[\w".]+)*\s*$/i, '');
}

/** Before the first piece is kept. `isWhole`: whatever is kept now is left. */
export async function beginKeeping(
  connection: WarehouseConnection,
  { header }: IndicatorFile,
  isWhole: boolean,
): Promise<void> {
  if (!isWhole) return;
  await connection.run('CREATE SCHEMA IF NOT EXISTS indicator');
  await prepareNumbers(connection);
  await connection.run('DELETE FROM refresh.day_digest WHERE indicator = $name', { name: header.name });
  await connection.run(`DROP TABLE IF EXISTS indicator."${header.name}"`);
}

/**
 * Keeps `computed` in `indicator.NAME`: as the first of it, the next, or instead of what these days held, where it is
 * something else. Sets are kept as small integers. Returns these days that had or have rows.
 */
export async function keep(
  connection: WarehouseConnection,
  { header }: IndicatorFile,
  columns: readonly ColumnDescription[],
  piece: readonly Stretch[],
  place: 'first' | 'next' | 'instead',
): Promise<DayDigest[]> {
  const table = `indicator."${header.name}"`;
  const day = `"${header.time.column}"`;
  const days = await comparedDays(connection, header.name, digestsComputed(header), piece);
  const moved = days.filter(({ isMoved }) => isMoved);
  if (moved.length > 0) await keepDigests(connection, header.name, moved);
  else if (place !== 'first') return days;
  const areAll = moved.length === days.length;
  const listed = areAll
    ? 'true'
    : onListed(
        day,
        moved.map((one) => one.day),
      );
  const rows = `${await withNumbers(connection, columns, listed)} ORDER BY ${day}`;
  const former = areAll ? piece.map((stretch) => `(${onDays(day, stretch)})`).join(' OR ') : listed;
  if (place === 'instead') await connection.run(`DELETE FROM ${table} WHERE ${former}`);
  await connection.run(place === 'first' ? `CREATE TABLE ${table} AS ${rows}` : `INSERT INTO ${table} BY NAME ${rows}`);
  return days;
}

/** Whether `indicator.NAME` was made from the files as they are now, and is there with the columns they give. */
export async function isUpToDate(
  connection: WarehouseConnection,
  library: Library,
  one: IndicatorFile,
): Promise<boolean> {
  const { name } = one.header;
  if ((await seenBy(connection, name))?.recipe !== recipeOf(library, one).hash) return false;
  const kept = await connection.read<{ name: string }>(
    `SELECT column_name AS name FROM duckdb_columns()
     WHERE database_name = current_database() AND schema_name = 'indicator' AND table_name = $name ORDER BY column_index`,
    { name },
  );
  const period = { from: '2000-01-01', to: '2000-01-02', as_of: '2000-01-02T00:00:00Z' };
  const given = await connection.describe(one.sql.replace(/;\s*$/, ''), period);
  return namesOf(kept) === namesOf(given);
}

const namesOf = (columns: readonly { name: string }[]) => columns.map((column) => column.name).join();
