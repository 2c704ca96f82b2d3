import type { ColumnDescription, WarehouseConnection } from '../warehouse/connection.js';

/** The table of small integers that stand for volunteers, when it is not there yet. */
export async function prepareNumbers(connection: WarehouseConnection): Promise<void> {
  await connection.run(
    'CREATE TABLE IF NOT EXISTS indicator.volunteer_number (volunteer_key VARCHAR PRIMARY KEY, number INTEGER NOT NULL)',
  );
}

/**
 * A SELECT of the rows of `computed` that `wanted` says, with sets of volunteers as small integers; volunteers never met
 * before get the next ones. Most sets are of one: these need not be taken apart.
 */
export async function withNumbers(
  connection: WarehouseConnection,
  columns: readonly ColumnDescription[],
  wanted: string,
): Promise<string> {
  const rows = `SELECT * FROM computed WHERE ${wanted}`;
  if (!hasPeople(columns)) return rows;
  await connection.run(`INSERT INTO indicator.volunteer_number
    SELECT volunteer_key, (SELECT coalesce(max(number), 0) FROM indicator.volunteer_number) + row_number() OVER (ORDER BY volunteer_key)
    FROM (SELECT DISTINCT unnest(people) AS volunteer_key FROM (${rows}))
    ANTI JOIN indicator.volunteer_number USING (volunteer_key)`);
  return `WITH numbered AS (
      SELECT place, list_sort(list(number)) AS numbers
      FROM (SELECT rowid AS place, unnest(people) AS volunteer_key FROM computed WHERE len(people) > 1 AND (${wanted}))
      JOIN indicator.volunteer_number USING (volunteer_key)
      GROUP BY place
    )
    SELECT computed.* REPLACE (
      CASE len(people) WHEN 0 THEN []::INTEGER[] WHEN 1 THEN [alone.number] ELSE coalesce(numbers, []::INTEGER[]) END AS people
    )
    FROM computed
    LEFT JOIN indicator.volunteer_number AS alone
      ON alone.volunteer_key = CASE WHEN len(people) = 1 THEN people[1] END
    LEFT JOIN numbered ON numbered.place = computed.rowid
    WHERE ${wanted}`;
}

/** People read from another figure are already numbers: `computed` then has their keys again. */
export async function asKeys(connection: WarehouseConnection, columns: readonly ColumnDescription[]): Promise<void> {
  if (columns.find(({ name }) => name === 'people')?.type !== 'INTEGER[]') return;
  await connection.run(`CREATE OR REPLACE TEMP TABLE computed AS
    SELECT computed.* REPLACE (list_sort(list_transform(people, lambda one: numbered.keys[one])) AS people)
    FROM computed, (
      SELECT map_from_entries(list((number, volunteer_key))) AS keys FROM indicator.volunteer_number
    ) AS numbered`);
}

const hasPeople = (columns: readonly ColumnDescription[]) => columns.some(({ name }) => name === 'people');
