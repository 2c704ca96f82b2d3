import type { WarehouseConnection } from '../warehouse/connection.js';
import type { Value } from '../warehouse/to-duckdb.js';
import type { IndicatorHeader, RequestHeader, StagingHeader } from './header.schemas.js';
import { QueryFault } from './query-problem.js';

const DEFAULTS: Readonly<Record<string, Value>> = {
  status: 'validated',
  provenance: 'declared',
  headcount: 1,
  remote: false,
  own_employee: false,
};
const MS_PER_DAY = 86_400_000;

type Rows = readonly Readonly<Record<string, Value>>[];

/** Empty `staging.*` tables shaped as the headers say. */
export async function makeStaging(connection: WarehouseConnection, staging: Iterable<StagingHeader>): Promise<void> {
  await connection.run('CREATE SCHEMA IF NOT EXISTS staging');
  for (const { name, columns } of staging) {
    const list = Object.entries(columns).map(([column, { type }]) => `"${column}" ${type}`);
    await connection.run(`CREATE OR REPLACE TABLE staging."${name}" (${list.join(', ')})`);
  }
}

/** Runs every given/expect of a header. Throws `query-test-failed`, with the rows expected and found. */
export async function runGiven(
  connection: WarehouseConnection,
  header: Pick<IndicatorHeader | RequestHeader, 'tests'>,
  sql: string,
  staging: ReadonlyMap<string, StagingHeader>,
): Promise<void> {
  for (const test of header.tests) {
    if (!('given' in test)) continue;
    await makeStaging(connection, staging.values());
    for (const [relation, rows] of Object.entries(test.given)) await fill(connection, relation, rows, staging);
    const parameters = { ...enclosing(Object.values(test.given).flat()), ...test.params };
    const found = await connection.read<Record<string, unknown>>(sql, parameters);
    compare(test.expect, found);
  }
}

async function fill(
  connection: WarehouseConnection,
  relation: string,
  rows: Rows,
  staging: ReadonlyMap<string, StagingHeader>,
): Promise<void> {
  const shape = staging.get(relation.replace(/^staging\./, ''));
  if (!shape) throw new QueryFault('query-test-failed', `given names “${relation}”, which is not a staging relation.`);
  const columns = Object.keys(shape.columns);
  const odd = rows.flatMap((row) => Object.keys(row)).find((column) => !columns.includes(column));
  if (odd !== undefined)
    throw new QueryFault('query-test-failed', `given names “${odd}”, which ${relation} does not have.`);
  await connection.append(
    relation,
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? DEFAULTS[column] ?? null)),
  );
}

function enclosing(rows: Rows) {
  const days = rows.flatMap((row) => (typeof row['day'] === 'string' ? [row['day']] : [])).toSorted();
  const last = Date.parse(`${days.at(-1) ?? '2026-01-01'}T00:00:00Z`);
  const to = new Date(last + MS_PER_DAY).toISOString();
  return { from: days[0] ?? '2026-01-01', to: to.slice(0, 10), as_of: to };
}

function compare(expected: Rows, found: readonly Record<string, unknown>[]): void {
  const left = [...found];
  for (const row of expected) {
    const at = left.findIndex((candidate) =>
      Object.entries(row).every(([column, value]) => same(value, candidate[column])),
    );
    if (at < 0) throw failed(expected, found);
    left.splice(at, 1);
  }
  if (left.length > 0) throw failed(expected, found);
}

function same(expected: unknown, found: unknown): boolean {
  if (typeof expected === 'number' && typeof found === 'string') return Number(found) === expected;
  return JSON.stringify(expected ?? null) === JSON.stringify(found ?? null);
}

function failed(expected: unknown, found: unknown): QueryFault {
  const show = (value: unknown) =>
    JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item));
  return new QueryFault('query-test-failed', `Expected ${show(expected)}; found ${show(found)}.`);
}
