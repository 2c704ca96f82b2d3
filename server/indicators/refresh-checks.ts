import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { QueryFault } from '../query-files/query-problem.js';
import type { ColumnDescription, WarehouseConnection } from '../warehouse/connection.js';
import type { Value } from '../warehouse/to-duckdb.js';
import { onDays, type Stretch } from './day-ranges.js';
import type { SharedRows } from './shared-rows.js';

const quote = (name: string) => `"${name}"`;

/** Days just computed of a figure. */
export interface Computed {
  connection: WarehouseConnection;
  header: IndicatorHeader;
  columns: readonly ColumnDescription[];
  days: readonly Stretch[];
  shared?: SharedRows | undefined;
}

/** A number to read from `computed`, and what makes it a fault. */
interface Check {
  sql: string;
  parameters?: Readonly<Record<string, Value>>;
  require: (found: number) => Promise<void> | void;
}

/**
 * Of the days just computed, in one reading; the others were checked when they were. Throws `query-grain-not-unique`,
 * `query-test-failed`.
 */
export async function requireSound(computed: Computed): Promise<void> {
  const { connection } = computed;
  const checks = [grain(computed), ...checksOf(computed)];
  const [found] = await connection.read<Record<string, number>>(
    `SELECT ${checks.map(({ sql }, at) => `${sql} AS check_${at}`).join(', ')} FROM computed`,
    Object.assign({}, ...checks.map(({ parameters }) => parameters)) as Record<string, Value>,
  );
  for (const [at, check] of checks.entries()) await check.require(found?.[`check_${at}`] ?? 0);
}

/** Different hashes are of different rows; only where two are equal are rows themselves compared. */
function grain({ connection, header }: Computed): Check {
  const columns = header.grain.map(quote).join(', ');
  return {
    sql: `count(*) - count(DISTINCT hash(${columns}))`,
    require: async (equal) => {
      if (equal === 0) return;
      const twice = await count(
        connection,
        `SELECT count(*) AS n FROM (SELECT 1 FROM computed GROUP BY ${columns} HAVING count(*) > 1)`,
      );
      if (twice > 0)
        throw new QueryFault('query-grain-not-unique', `${twice} combinations of the grain come more than once.`);
    },
  };
}

function checksOf(computed: Computed): Check[] {
  return computed.header.tests.flatMap((test, at): Check[] => {
    if ('not_null' in test) return [notNull(test.not_null)];
    if ('accepted_range' in test) return [range(test.accepted_range, at)];
    return 'accounts_for' in test ? [accounts(computed, test.accounts_for)] : [];
  });
}

function notNull(columns: readonly string[]): Check {
  const isMissing = columns.map((name) => `${quote(name)} IS NULL`).join(' OR ');
  return {
    sql: `count(*) FILTER (WHERE ${isMissing})`,
    require: (faults) => requireNone(faults, `${faults} rows lack ${columns.join(', ')}.`),
  };
}

function range(
  { column, min, max }: { column: string; min?: number | undefined; max?: number | undefined },
  at: number,
): Check {
  const parameters = { [`low_${at}`]: min ?? Number.MIN_SAFE_INTEGER, [`high_${at}`]: max ?? Number.MAX_SAFE_INTEGER };
  return {
    sql: `count(*) FILTER (WHERE ${quote(column)} NOT BETWEEN $low_${at}::DOUBLE AND $high_${at}::DOUBLE)`,
    parameters,
    require: (faults) => requireNone(faults, `${faults} values of ${column} are out of range.`),
  };
}

function accounts({ connection, header, columns, days, shared }: Computed, relation: string): Check {
  const stated = columns.filter(({ name }) => name === 'rows_counted' || name.startsWith('left_out_'));
  const view = relation.split('.').map(quote).join('.');
  const inside = days.map((stretch) => `(${onDays(quote(header.time.column), stretch)})`).join(' OR ');
  return {
    sql: `coalesce(sum(${stated.map(({ name }) => quote(name)).join(' + ')}), 0)::BIGINT`,
    require: async (found) => {
      const [only] = days.length === 1 ? days : [];
      const rows = (only && (await shared?.tableOf(relation, only))) ?? view;
      const present = await count(connection, `SELECT count(*) AS n FROM ${rows} WHERE ${inside}`);
      if (found !== present) throw failed(`${found} rows are accounted for, ${relation} has ${present}.`);
    },
  };
}

function requireNone(faults: number, message: string): void {
  if (faults > 0) throw failed(message);
}

function failed(message: string): QueryFault {
  return new QueryFault('query-test-failed', message);
}

async function count(connection: WarehouseConnection, sql: string): Promise<number> {
  const [row] = await connection.read<{ n: number }>(sql);
  return row?.n ?? 0;
}
