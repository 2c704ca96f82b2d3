import type { Part } from '../../privacy/cells.js';
import { type Scope, type SliceValue } from './scope.js';

export type PartRow = Record<string, SliceValue | (number | string)[]>;

/** A group of rows as the warehouse gives it, before it is known in which cells it is. */
export interface RowGroup {
  part: Part;
  row: PartRow;
}

/** People behind the activity of a mission in one stretch of time. */
export type MissionPeople = ReadonlyMap<string, { people: (number | string)[]; largestGroup: number }>;

/** Which stretch of time a group of rows is in, as far as the scopes tell days apart. */
export function stretchOf(row: PartRow, scopes: readonly Scope[]): string {
  return scopes.map((_, at) => (row[`p${at}`] === true ? String(row[`b${at}`] ?? '*') : '-')).join(' ');
}

export function missionPeople(rows: readonly PartRow[], scopes: readonly Scope[]): MissionPeople {
  return new Map(
    rows.map((row) => [
      `${String(row['mission_id'])} ${stretchOf(row, scopes)}`,
      { people: listAt(row, 'people'), largestGroup: Number(row['largest_group'] ?? 0) },
    ]),
  );
}

/** The people behind an outcome are those of its mission's activity in that time, not who wrote it down. */
export function groupOf(
  row: PartRow,
  scopes: readonly Scope[],
  kindColumns: readonly string[],
  active: MissionPeople | null,
): RowGroup {
  const own = { people: listAt(row, 'people'), largestGroup: Number(row['largest_group'] ?? 0) };
  const others = active?.get(`${String(row['mission_id'])} ${stretchOf(row, scopes)}`);
  const values = Object.entries(row).filter(([name]) => name.startsWith('m_'));
  const part: Part = {
    people: [...new Set([...own.people, ...(others?.people ?? [])])],
    largestGroup: Math.max(own.largestGroup, others?.largestGroup ?? 0),
    rows: Number(row['counted'] ?? 0),
    kind: kindColumns.length > 0 ? JSON.stringify(kindColumns.map((name) => row[name] ?? null)) : '',
    values: Object.fromEntries(values.map(([name, value]) => [name.slice('m_'.length), Number(value ?? 0)])),
  };
  return { part, row };
}

function listAt(row: PartRow, name: string): (number | string)[] {
  const value = row[name];
  return Array.isArray(value) ? value : [];
}
