import type { WarehouseConnection } from '../warehouse/connection.js';

/** A SELECT of `computed` with sets of volunteers as small integers; volunteers never met before get the next ones. */
export async function withNumbers(connection: WarehouseConnection): Promise<string> {
  await connection.run(
    'CREATE TABLE IF NOT EXISTS indicator.volunteer_number (volunteer_key VARCHAR PRIMARY KEY, number INTEGER NOT NULL)',
  );
  const columns = await connection.describe('SELECT * FROM computed');
  if (!columns.some(({ name }) => name === 'people')) return 'SELECT * FROM computed';
  await connection.run(`INSERT INTO indicator.volunteer_number
    SELECT volunteer_key, (SELECT coalesce(max(number), 0) FROM indicator.volunteer_number) + row_number() OVER (ORDER BY volunteer_key)
    FROM (SELECT DISTINCT unnest(people) AS volunteer_key FROM computed)
    ANTI JOIN indicator.volunteer_number USING (volunteer_key)`);
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE computed AS SELECT *, row_number() OVER () AS place FROM computed',
  );
  return `SELECT computed.* EXCLUDE (place) REPLACE (coalesce(numbers, []::INTEGER[]) AS people)
    FROM computed LEFT JOIN (
      SELECT place, list(number ORDER BY number) AS numbers
      FROM (SELECT place, unnest(people) AS volunteer_key FROM computed)
      JOIN indicator.volunteer_number USING (volunteer_key)
      GROUP BY place
    ) AS numbered USING (place)`;
}

/** People read from another figure are already numbers: `computed` then has their keys again. */
export async function asKeys(connection: WarehouseConnection): Promise<void> {
  const columns = await connection.describe('SELECT * FROM computed');
  if (columns.find(({ name }) => name === 'people')?.type !== 'INTEGER[]') return;
  await connection.run(`CREATE OR REPLACE TEMP TABLE computed AS
    SELECT computed.* REPLACE (list_sort(list_transform(people, lambda one: numbered.keys[one])) AS people)
    FROM computed, (
      SELECT map_from_entries(list((number, volunteer_key))) AS keys FROM indicator.volunteer_number
    ) AS numbered`);
}
