import type { WarehouseConnection } from '../warehouse/connection.js';
import type { Value } from '../warehouse/to-duckdb.js';
import type { IndicatorHeader, RequestHeader } from './header.schemas.js';
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

/** Columns and their types, by relation: `staging.activity`, `indicator.volunteer_hours`; a table of one run has no schema. */
export type Shapes = Map<string, Readonly<Record<string, string>>>;

/** Empty tables shaped as the headers say; those of one run are temporary. */
export async function makeStaging(connection: WarehouseConnection, shapes: Shapes): Promise<void> {
  for (const [relation, columns] of shapes) {
    const [name = '', schema] = relation.split('.').toReversed();
    const list = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
    const table = schema === undefined ? `TEMP TABLE "${name}"` : `TABLE ${schema}."${name}"`;
    await connection.run(`CREATE OR REPLACE ${table} (${list.join(', ')})`);
  }
}

/** Runs every given/expect of a header. Throws `query-test-failed`, with the rows expected and found. */
export async function runGiven(
  connection: WarehouseConnection,
  header: Pick<IndicatorHeader | RequestHeader, 'tests' | 'grain'>,
  sql: string,
  shapes: Shapes,
): Promise<void> {
  for (const [at, test] of header.tests.entries()) {
    if (!('given' in test)) continue;
    const failed = (message: string) => new QueryFault('query-test-failed', message, { key: ['tests', at] });
    await makeStaging(connection, shapes);
    for (const [relation, rows] of Object.entries(test.given)) await fill(connection, relation, rows, shapes, failed);
    const parameters = { ...enclosing(Object.values(test.given).flat()), ...test.params };
    const found = await connection.read<Record<string, unknown>>(sql, parameters);
    requireNobody(header.grain, test.given, found, at);
    requireOneRowEach(header.grain, found, at);
    compare(test.expect, found, failed);
  }
}

type Failed = (message: string) => QueryFault;

async function fill(
  connection: WarehouseConnection,
  relation: string,
  rows: Rows,
  shapes: Shapes,
  failed: Failed,
): Promise<void> {
  const shape = shapes.get(relation);
  if (!shape) throw failed(`given names “${relation}”, which is not a relation that can be read.`);
  const columns = Object.keys(shape);
  const odd = rows.flatMap((row) => Object.keys(row)).find((column) => !columns.includes(column));
  if (odd !== undefined) throw failed(`given names “${odd}”, which ${relation} does not have.`);
  const values = rows.map((row) => columns.map((column) => (column in row ? row[column] : DEFAULTS[column]) ?? null));
  await connection.append(relation, columns, values);
}

/** Two rows of one combination of the grain would be refused at each refresh. */
function requireOneRowEach(grain: readonly string[], found: readonly Record<string, unknown>[], at: number): void {
  const keys = found.map((row) => JSON.stringify(grain.map((column) => row[column] ?? null)));
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  if (twice !== undefined)
    throw new QueryFault('query-grain-not-unique', `${twice} comes more than once.`, { key: ['tests', at] });
}

/** A volunteer’s key under another name would be a dimension, and leave the engine. */
function requireNobody(
  grain: readonly string[],
  given: Readonly<Record<string, Rows>>,
  found: readonly Record<string, unknown>[],
  at: number,
): void {
  const rows = Object.values(given).flat();
  const keys = new Set(rows.flatMap(({ volunteer_key: key }) => (typeof key === 'string' ? [key] : [])));
  const told = grain.find((column) => column !== 'volunteer_key' && found.some((row) => keys.has(String(row[column]))));
  if (told !== undefined)
    throw new QueryFault(
      'query-column-undeclared',
      `“${told}” tells who the volunteers are: it cannot be a dimension.`,
      {
        key: ['tests', at],
      },
    );
}

function enclosing(rows: Rows) {
  const days = rows.flatMap((row) => (typeof row['day'] === 'string' ? [row['day']] : [])).toSorted();
  const last = Date.parse(`${days.at(-1) ?? '2026-01-01'}T00:00:00Z`);
  const to = new Date(last + MS_PER_DAY).toISOString();
  return { from: days[0] ?? '2026-01-01', to: to.slice(0, 10), as_of: to };
}

function compare(expected: Rows, found: readonly Record<string, unknown>[], failed: Failed): void {
  const told = `Expected ${shown(expected)}; found ${shown(found)}.`;
  const left = [...found];
  for (const row of expected) {
    const at = left.findIndex((candidate) =>
      Object.entries(row).every(([column, value]) => same(value, candidate[column])),
    );
    if (at < 0) throw failed(told);
    left.splice(at, 1);
  }
  if (left.length > 0) throw failed(told);
}

function same(expected: unknown, found: unknown): boolean {
  if (typeof expected === 'number' && typeof found === 'string') return Number(found) === expected;
  return JSON.stringify(expected ?? null) === JSON.stringify(found ?? null);
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item));
}
