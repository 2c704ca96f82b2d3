import type { IndicatorFile } from '../query-files/library.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import type { Parameters } from '../warehouse/to-duckdb.js';

/** Replaces `indicator.NAME` inside the caller's transaction. Sets are kept as small integers. Returns the rows. */
export async function materialise(
  connection: WarehouseConnection,
  one: IndicatorFile,
  parameters: Parameters,
): Promise<number> {
  const { name } = one.header;
  await connection.run('CREATE SCHEMA IF NOT EXISTS indicator');
  await connection.run(
    'CREATE TABLE IF NOT EXISTS indicator.volunteer_number (volunteer_key VARCHAR PRIMARY KEY, number INTEGER NOT NULL)',
  );
  const sql = one.sql.replace(/;\s*$/, '');
  await connection.run(`CREATE OR REPLACE TEMP TABLE computed AS ${sql}`, parameters);
  const columns = await connection.describe('SELECT * FROM computed');
  const hasPeople = columns.some((column) => column.name === 'people');
  if (hasPeople) await number(connection);
  await connection.run(
    `CREATE OR REPLACE TABLE indicator."${name}" AS SELECT * FROM computed ORDER BY "${one.header.time.column}"`,
  );
  const [counted] = await connection.read<{ rows: number }>('SELECT count(*) AS rows FROM computed');
  await connection.run('DROP TABLE computed');
  return counted?.rows ?? 0;
}

async function number(connection: WarehouseConnection): Promise<void> {
  await connection.run(`INSERT INTO indicator.volunteer_number
    SELECT key, (SELECT coalesce(max(number), 0) FROM indicator.volunteer_number) + row_number() OVER (ORDER BY key)
    FROM (SELECT DISTINCT unnest(people) AS key FROM computed) WHERE key NOT IN (SELECT volunteer_key FROM indicator.volunteer_number)`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE computed AS
    WITH numbered AS (SELECT row_number() OVER () AS place, * FROM computed),
    sets AS (SELECT place, list(number ORDER BY number) AS numbers FROM (SELECT place, unnest(people) AS key FROM numbered)
      JOIN indicator.volunteer_number ON volunteer_key = key GROUP BY place)
    SELECT numbered.* EXCLUDE (place) REPLACE (coalesce(numbers, []::INTEGER[]) AS people) FROM numbered LEFT JOIN sets USING (place)`);
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
