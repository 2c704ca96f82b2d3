import { createHash } from 'node:crypto';
import type { Snapshot } from '../../warehouse/snapshot.js';
import type { Parameters } from '../../warehouse/to-duckdb.js';
import { bucketSql } from '../buckets.js';
import type { Period } from '../compared-period.js';
import type { FigureRequest } from '../request.js';
import { type ScopedTable, keysOf } from './table-scopes.js';

/** By cell: for each person in it, a salted digest of who and one of how much. Leads to nobody without their key. */
export type Traces = Record<string, Record<string, string>>;

const COLUMNS = [
  'mission_id',
  'activity_type',
  'site',
  'territory',
  'language',
  'funder',
  'remote',
  'provenance',
  'status',
];
const MOST_TRACES = 50_000;

interface TraceRow {
  [column: string]: string | number | boolean | null;
  volunteer_key: string;
  seconds: number;
}

/** Null when the table is sliced by what no activity says, or is too large to be kept. */
export async function tracesOf(
  reader: Snapshot,
  table: ScopedTable,
  salt: string,
  schoolYearStartMonth: number,
): Promise<Traces | null> {
  const { request } = table;
  const needed = [...request.dimensions, ...request.filters.map(({ dimension }) => dimension)];
  if (needed.some((name) => !COLUMNS.includes(name))) return null;
  const keys = keysOf(table, 'told', schoolYearStartMonth);
  const traces: Traces = {};
  let count = 0;
  const isWhole = request.bucket === null && request.dimensions.length === 0;
  for (const one of isWhole ? [request] : [request, { ...request, bucket: null, dimensions: [] }]) {
    const { sql, parameters } = traceQuery(one, request.period, schoolYearStartMonth);
    const rows = await reader.read<TraceRow>(sql, parameters);
    count += rows.length;
    if (count > MOST_TRACES) return null;
    for (const row of rows) {
      const key = keys.now(one === request && !isWhole ? row : null);
      (traces[key] ??= {})[digest(salt, row.volunteer_key)] = digest(salt, `${row.volunteer_key} ${row.seconds}`);
    }
  }
  return traces;
}

/** How many people's part of a cell is another. */
export function touchedPeople(before: Record<string, string> = {}, after: Record<string, string> = {}): number {
  const people = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...people].filter((one) => before[one] !== after[one]).length;
}

function traceQuery(
  { bucket, dimensions, filters }: FigureRequest,
  { from, to }: Period,
  schoolYearStartMonth: number,
) {
  const parameters: Record<string, string> = { from, to };
  const quote = (name: string) => `"${name}"`;
  const wanted = filters.map(({ dimension, values }, at) => {
    values.forEach((value, place) => (parameters[`where_${at}_${place}`] = value));
    const marks = values.map((_, place) => `$where_${at}_${place}`).join(', ');
    return ` AND CAST(${quote(dimension)} AS VARCHAR) IN (${marks})`;
  });
  const time = bucket ? [`CAST(${bucketSql(bucket, 'day', schoolYearStartMonth)} AS DATE) AS bucket`] : [];
  const columns = [...time, ...dimensions.map(quote), 'volunteer_key'];
  const sql = `SELECT ${columns.join(', ')}, coalesce(sum(person_seconds), 0)::BIGINT AS seconds FROM staging.activity
    WHERE day >= $from::DATE AND day < $to::DATE AND volunteer_key IS NOT NULL
      AND status IN ('declared', 'validated') AND NOT own_employee${wanted.join('')}
    GROUP BY ALL ORDER BY ALL`;
  return { sql, parameters: parameters as Parameters };
}

const digest = (salt: string, text: string) =>
  createHash('sha256').update(`${salt} ${text}`).digest('base64url').slice(0, 11);
