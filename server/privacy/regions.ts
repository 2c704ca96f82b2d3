import { type Cell, isFew, peopleBehind, type Telling } from './cells.js';

/** Cells with the very same rows: known or withheld together. */
export interface Region {
  parts: readonly number[];
  cells: Cell[];
  people: number;
  isFew: boolean;
  /** Adds up kinds that are never added: nothing is told of it. */
  isMixed: boolean;
  /** Told by an earlier publication: what is known cannot be withheld any more. */
  isTold: boolean;
}

export interface Board {
  telling: Telling;
  regions: Map<string, Region>;
  /** For each table, the region that each part is in. */
  tables: Map<string, Map<number, Region>>;
}

export const regionKey = (parts: readonly number[]): string => parts.join(',');

/** Cells without rows are left out: they are 0, and hide nobody. */
export function boardOf(telling: Telling, least: number): Board {
  const regions = new Map<string, Region>();
  const tables = new Map<string, Map<number, Region>>();
  for (const cell of telling.cells.filter(({ parts }) => parts.length > 0)) {
    const key = regionKey(cell.parts);
    const region = regions.get(key) ?? regionOf(telling, cell.parts, least);
    regions.set(key, region);
    region.cells.push(cell);
    region.isTold ||= cell.state === 'told';
    const table = tables.get(cell.table) ?? new Map<number, Region>();
    tables.set(cell.table, table);
    for (const part of cell.parts) table.set(part, region);
  }
  return { telling, regions, tables };
}

function regionOf(telling: Telling, parts: readonly number[], least: number): Region {
  return {
    parts,
    cells: [],
    people: peopleBehind(telling, parts),
    isFew: isFew(telling, parts, least),
    isMixed: new Set(parts.map((part) => telling.parts[part]?.kind)).size > 1,
    isTold: false,
  };
}

export function isHidden(region: Region, hidden: ReadonlySet<string>): boolean {
  return !region.isTold && region.cells.some(({ key }) => hidden.has(key));
}

/** Told or taken as told, with a value. */
export function isKnown(region: Region, hidden: ReadonlySet<string>): boolean {
  return !region.isMixed && !isHidden(region, hidden);
}
