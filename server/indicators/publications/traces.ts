import { createHash } from 'node:crypto';
import type { Snapshot } from '../../warehouse/snapshot.js';
import { activityColumns, activityQuery, type Among } from './activity-query.js';
import { type ScopedTable, keysOf } from './table-scopes.js';

/** By cell: for each person in it, a salted digest of who and one of how much. Leads to nobody without their key. */
export type Traces = Record<string, Record<string, string>>;

const MOST_TRACES = 50_000;

interface TraceRow {
  [column: string]: string | number | boolean | null;
  volunteer_key: string;
  seconds: number;
}

/**
 * `among`: only of some activities, or cell by cell and rate by rate. Null when the table is sliced by what no activity
 * says, or is too large to be kept.
 */
export async function tracesOf(
  reader: Snapshot,
  table: ScopedTable,
  salt: string,
  schoolYearStartMonth: number,
  among: Among = {},
): Promise<Traces | null> {
  const { request } = table;
  if (activityColumns(request) === null) return null;
  const keys = keysOf(table, 'told', schoolYearStartMonth);
  const traces: Traces = {};
  let count = 0;
  const isWhole = request.bucket === null && request.dimensions.length === 0;
  for (const one of isWhole ? [request] : [request, { ...request, bucket: null, dimensions: [] }]) {
    const { slices, source, parameters } = activityQuery(one, schoolYearStartMonth, among);
    const sql = `SELECT ${[...slices, 'volunteer_key'].join(', ')}, coalesce(sum(person_seconds), 0)::BIGINT AS seconds
      FROM ${source} AND volunteer_key IS NOT NULL AND status IN ('declared', 'validated') AND NOT own_employee
      GROUP BY ALL ORDER BY ALL`;
    const rows = await reader.read<TraceRow>(sql, parameters);
    count += rows.length;
    if (count > MOST_TRACES) return null;
    for (const row of rows) {
      const key = atRate(keys.now(one === request && !isWhole ? row : null), row);
      (traces[key] ??= {})[digest(salt, row.volunteer_key)] = digest(salt, `${row.volunteer_key} ${row.seconds}`);
    }
  }
  return traces;
}

/** The key of a cell, or of what was given in it at one rate. */
export const atRate = (key: string, { rate }: Record<string, unknown>) =>
  typeof rate === 'string' ? `${key} @${rate}` : key;

/** Whose part of a cell is another. */
export function touchedPeople(before: Record<string, string> = {}, after: Record<string, string> = {}): string[] {
  const people = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...people].filter((one) => before[one] !== after[one]);
}

export const digest = (salt: string, text: string) =>
  createHash('sha256').update(`${salt} ${text}`).digest('base64url').slice(0, 11);
