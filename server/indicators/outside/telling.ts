import type { Cell, CellState, Part, Telling } from '../../privacy/cells.js';
import type { PartRow, RowGroup } from './parts.js';
import { cellKey, type Scope, slicesOf, type SliceValue } from './scope.js';

interface Place {
  key: string;
  /** Its key, and the rate where one key is of several: all are told, or none. */
  id: string;
  table: string;
  state: CellState;
}

/** Everything the scopes tell of one figure: the smallest parts, and the cells made of them. */
export function tellingOf(
  unit: Telling['unit'],
  groups: readonly RowGroup[],
  scopes: readonly Scope[],
  small: Telling['small'] = [],
): Telling {
  const parts: Part[] = [];
  const placeOf = new Map<string, number>();
  const cells = new Map<string, Cell & { parts: number[] }>();
  for (const { row, part } of groups) {
    const within = scopes.flatMap((scope, at) => placesIn(scope, at, row).filter(({ key }) => isOfToday(scope, key)));
    const same = JSON.stringify([part.kind, ...within.map(({ id }) => id)]);
    const known = placeOf.get(same);
    const place = known ?? parts.length;
    parts[place] = known === undefined ? part : together(parts[known] ?? part, part);
    if (known !== undefined) continue;
    placeOf.set(same, place);
    for (const { id, ...one } of within) {
      const cell = cells.get(id);
      if (cell) cell.parts.push(place);
      else cells.set(id, { ...one, parts: [place] });
    }
  }
  return { unit, parts, cells: [...cells.values()], small };
}

/** The cells of a scope that hold a group of rows: its row, its subtotals, its total. */
function placesIn(scope: Scope, at: number, row: PartRow): Place[] {
  if (row[`f${at}`] !== true) return [];
  const slices = slicesOf(scope);
  const valueOf = (name: string) => (name === 'bucket' ? row[`b${at}`] : row[name]) as SliceValue;
  const tables = scope.hasSubtotals || slices.length === 0 ? subsetsOf(slices) : [[], slices];
  return tables.map((by) => {
    const key = cellKey(
      scope,
      by,
      by.map((name) => valueOf(name) ?? null),
    );
    const isAsked = by.length === 0 || by.length === slices.length;
    const state = scope.settled?.withheld.has(key) ? 'withheld' : isAsked ? scope.state : 'assumed';
    const id = scope.rates ? `${key} @${String(row[`r${at}`])}` : key;
    return { key, id, table: `${scope.name} ${by.join(',')}`, state };
  });
}

/** Whether a cell says anything of the rows it holds today. */
function isOfToday({ settled }: Scope, key: string): boolean {
  return settled?.outdated?.has(key) !== true && settled?.listed?.has(key) !== false;
}

function subsetsOf(names: readonly string[]): string[][] {
  return names.reduce<string[][]>((all, name) => [...all, ...all.map((one) => [...one, name])], [[]]);
}

function together(a: Part, b: Part): Part {
  const names = [...new Set([...Object.keys(a.values), ...Object.keys(b.values)])];
  return {
    people: [...new Set([...a.people, ...b.people])],
    largestGroup: Math.max(a.largestGroup, b.largestGroup),
    rows: a.rows + b.rows,
    kind: a.kind,
    values: Object.fromEntries(names.map((name) => [name, (a.values[name] ?? 0) + (b.values[name] ?? 0)])),
  };
}
