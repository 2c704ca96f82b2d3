import type { Snapshot } from '../../warehouse/snapshot.js';
import { cellKey, type Scope, slicesOf } from '../outside/scope.js';
import { activityColumns, activityQuery, type Among } from './activity-query.js';
import { type ScopedTable, scopesOf } from './table-scopes.js';
import { atRate, digest } from './traces.js';

/**
 * Salted digests of all that the activities of each cell say: every column, with nameless rows and those that do not
 * count. The same digest, the same rows.
 */
export interface KeptRows {
  /** By cell (and by cell and rate); null where the table is sliced by what no activity says. */
  cells: Record<string, string> | null;
  /** Of all days of the table, where there is none for each cell. */
  whole: string;
}

interface DigestRow {
  [column: string]: string | number | boolean | null;
  said: string;
}

export async function keptRows(
  reader: Snapshot,
  table: ScopedTable,
  salt: string,
  schoolYearStartMonth: number,
  { rates }: Pick<Among, 'rates'> = {},
): Promise<KeptRows> {
  const scopes = scopesOf(table, 'told');
  if (activityColumns(table.request) === null) {
    const all = scopes.map((scope) => ({ ...scope, filters: [], bucket: null, dimensions: [] }));
    const days: string[] = [];
    for (const scope of all) for (const { said } of await read(reader, scope, schoolYearStartMonth)) days.push(said);
    return { cells: null, whole: digest(salt, days.join()) };
  }
  const cells: Record<string, string> = {};
  for (const scope of scopes)
    for (const one of [scope, { ...scope, bucket: null, dimensions: [] }])
      for (const among of rates ? [{}, { rates }] : [{}])
        for (const row of await read(reader, one, schoolYearStartMonth, among)) {
          const by = slicesOf(one);
          const key = cellKey(
            scope,
            by,
            by.map((column) => row[column] ?? null),
          );
          cells[atRate(key, row)] = digest(salt, row.said);
        }
  return { cells, whole: '' };
}

/** Whether no activity of a cell says anything else. What is not known may be another. */
export function sameRows(key: string, before: KeptRows | null | undefined, after: KeptRows): boolean {
  if (!before || (before.cells === null) !== (after.cells === null)) return false;
  if (before.cells === null) return before.whole === after.whole;
  return before.cells[key] !== undefined && before.cells[key] === after.cells?.[key];
}

function read(reader: Snapshot, scope: Scope, schoolYearStartMonth: number, among: Among = {}): Promise<DigestRow[]> {
  const { slices, source, parameters } = activityQuery(scope, schoolYearStartMonth, among);
  const columns = [...slices, `count(*)::VARCHAR || ' ' || coalesce(sum(hash(activity)), 0)::VARCHAR AS said`];
  return reader.read<DigestRow>(`SELECT ${columns.join(', ')} FROM ${source} GROUP BY ALL ORDER BY ALL`, parameters);
}
