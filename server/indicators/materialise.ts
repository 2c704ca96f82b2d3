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
