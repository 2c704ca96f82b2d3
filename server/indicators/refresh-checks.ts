import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { QueryFault } from '../query-files/query-problem.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import type { Parameters } from '../warehouse/to-duckdb.js';
import { onDays, type Stretch } from './day-ranges.js';

const quote = (name: string) => `"${name}"`;

/** Of the days just computed; the others were checked when they were. Throws `query-grain-not-unique`. */
export async function requireUniqueGrain(connection: WarehouseConnection, header: IndicatorHeader): Promise<void> {
  const grain = header.grain.map(quote).join(', ');
  // Different hashes are of different rows; only where two are equal are rows themselves compared.
  const equal = await count(connection, `SELECT count(*) - count(DISTINCT hash(${grain})) AS n FROM computed`);
  if (equal === 0) return;
  const twice = await count(
    connection,
    `SELECT count(*) AS n FROM (SELECT 1 FROM computed GROUP BY ${grain} HAVING count(*) > 1)`,
  );
  if (twice > 0)
    throw new QueryFault('query-grain-not-unique', `${twice} combinations of the grain come more than once.`);
}

/** Runs not_null, accepted_range and accounts_for on the days just computed. Throws `query-test-failed`. */
export async function runChecks(
  connection: WarehouseConnection,
  header: IndicatorHeader,
  days: readonly Stretch[],
): Promise<void> {
  for (const test of header.tests) {
    if ('not_null' in test) {
      const faults = await count(
        connection,
        `SELECT count(*) AS n FROM computed WHERE ${test.not_null.map((name) => `${quote(name)} IS NULL`).join(' OR ')}`,
      );
      if (faults > 0) throw new QueryFault('query-test-failed', `${faults} rows lack ${test.not_null.join(', ')}.`);
    } else if ('accepted_range' in test) {
      const { column, min, max } = test.accepted_range;
      const low = min ?? Number.MIN_SAFE_INTEGER;
      const high = max ?? Number.MAX_SAFE_INTEGER;
      const faults = await count(
        connection,
        `SELECT count(*) AS n FROM computed WHERE ${quote(column)} NOT BETWEEN $low::DOUBLE AND $high::DOUBLE`,
        { low, high },
      );
      if (faults > 0) throw new QueryFault('query-test-failed', `${faults} values of ${column} are out of range.`);
    } else if ('accounts_for' in test) await accountsFor(connection, header, test.accounts_for, days);
  }
}

async function accountsFor(
  connection: WarehouseConnection,
  { time }: IndicatorHeader,
  relation: string,
  days: readonly Stretch[],
): Promise<void> {
  const columns = await connection.describe("SELECT COLUMNS('rows_counted|left_out_.*') FROM computed");
  const stated = await count(
    connection,
    `SELECT coalesce(sum(${columns.map(({ name }) => quote(name)).join(' + ')}), 0)::BIGINT AS n FROM computed`,
  );
  const [schema = '', name = ''] = relation.split('.');
  const inside = days.map((stretch) => `(${onDays(quote(time.column), stretch)})`).join(' OR ');
  const present = await count(connection, `SELECT count(*) AS n FROM ${quote(schema)}.${quote(name)} WHERE ${inside}`);
  if (stated !== present)
    throw new QueryFault('query-test-failed', `${stated} rows are accounted for, ${relation} has ${present}.`);
}

async function count(connection: WarehouseConnection, sql: string, parameters: Parameters = {}): Promise<number> {
  const [row] = await connection.read<{ n: number }>(sql, parameters);
  return row?.n ?? 0;
}
