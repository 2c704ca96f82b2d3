import type { WarehouseConnection } from '../../warehouse/connection.js';
import type { Meaning } from '../fields.js';
import type { LineIntake } from '../line-intake.js';
import type { ReadColumns } from './read-columns.js';

/**
 * Numbers every reference that the columns hold, in `volunteer_mention` and `mission_mention` (reference, number), and
 * tells the intake. Some stand on lines that are not accepted: `useMentions` says which ones do.
 */
export async function numberMentions(
  connection: WarehouseConnection,
  columns: ReadColumns,
  intake: LineIntake,
): Promise<void> {
  const volunteers = await said(connection, columns, ['volunteer', 'volunteer_email', 'volunteer_name']);
  await keep(
    connection,
    'volunteer_mention',
    volunteers.map(({ reference, second, third }) => [
      reference,
      intake.volunteers.expect({ reference, email: second, name: third }),
    ]),
  );
  const missions = await said(connection, columns, ['mission', 'mission_title', 'mission_title']);
  await keep(
    connection,
    'mission_mention',
    missions.map(({ reference, second }) => [reference, intake.missions.expect({ reference, title: second })]),
  );
}

/** Those that stand on the lines written to a Parquet file. */
export async function useMentions(connection: WarehouseConnection, parquet: string, intake: LineIntake): Promise<void> {
  const used = (column: string) =>
    connection.read<{ number: number }>(
      `SELECT DISTINCT ${column} AS number FROM read_parquet($parquet) WHERE ${column} IS NOT NULL`,
      { parquet },
    );
  for (const { number } of await used('volunteer_number')) intake.volunteers.use(number);
  for (const { number } of await used('mission_number')) intake.missions.use(number);
}

interface Said {
  reference: string;
  second: string | null;
  third: string | null;
}

/** Each reference once, as the first line that names it speaks of it. */
async function said(
  connection: WarehouseConnection,
  { cells }: ReadColumns,
  fields: [Meaning['field'], Meaning['field'], Meaning['field']],
): Promise<Said[]> {
  const found = fields.map((field) => cells.find(({ column }) => column.meaning.field === field)?.cell);
  if (found.every((cell) => cell === undefined)) return [];
  const [first, second, third] = found.map((cell) => cell?.value ?? 'NULL::VARCHAR');
  const joins = [...new Set(found.flatMap((cell) => (cell ? [cell.join] : [])))].join(' ');
  return connection.read<Said>(
    `SELECT reference, spoken.second AS second, spoken.third AS third FROM (
       SELECT reference, min(n) AS n, arg_min({ second: second, third: third }, n) AS spoken FROM (
         SELECT raw_line.rowid AS n, coalesce(${first}, ${second}, ${third}) AS reference, ${second} AS second, ${third} AS third
         FROM raw_line ${joins})
       WHERE reference IS NOT NULL GROUP BY reference)
     ORDER BY n`,
  );
}

async function keep(connection: WarehouseConnection, table: string, rows: [string, number][]): Promise<void> {
  await connection.run(`CREATE TEMP TABLE ${table} (reference VARCHAR, number INTEGER)`);
  await connection.append(table, ['reference', 'number'], rows);
}
