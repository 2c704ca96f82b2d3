import { readDay } from '../instants.js';
import { meaningOf } from '../fields.js';
import { type BareUnit, cellValue, type MarkRules } from './cell-value.js';
import { clockPart, isOfArrivals } from './arrival-columns.js';
import type { AxisRow } from './axis-parts.js';
import { axisRows } from './axis-row.js';
import { gridTables } from './grid-tables.js';
import { type Legend, readLegend } from './legend.js';
import type { Matrix } from './matrix.js';
import { monthRows } from './month-row.js';
import { CellRoles, type GridTable } from './table.js';
import { hourOfClock } from './written-hours.js';
import { statedUnit } from './unit-words.js';

export interface NamedMatrix {
  name: string;
  isHidden: boolean;
  /** Null: too large for a grid, or not looked into. */
  matrix: Matrix | null;
}

/** A sheet as far as it speaks for itself, before anybody answers. */
export interface SheetDraft {
  name: string;
  isHidden: boolean;
  matrix: Matrix;
  tables: DraftTable[];
  roles: CellRoles;
  legend: Legend;
  /** It may as well be a list, or speak of other things than people. */
  isDoubtful: boolean;
}

export interface DraftTable extends GridTable {
  unit: { unit: BareUnit; from: string } | null;
}

/** Share of the marks that somebody who knows grids understands. */
const UNDERSTOOD = 0.5;

/** The grids of a sheet, days across or else days down, else months; null when it has none. */
export function draftSheet(sheet: NamedMatrix): SheetDraft | null {
  return drafted(sheet, (matrix) => axisRows(matrix, sheet.name)) ?? drafted(sheet, monthRows);
}

type AxesOf = (matrix: Matrix) => AxisRow[];

function drafted({ name, isHidden, matrix }: NamedMatrix, axesOf: AxesOf): SheetDraft | null {
  if (!matrix) return null;
  const across = oneWay(name, isHidden, matrix, axesOf);
  if (across) return across;
  const down = oneWay(name, isHidden, matrix.turned(), axesOf);
  if (down && namesFields(down)) return null;
  return down && { ...down, isDoubtful: down.isDoubtful || !speaksOfPeople(down) };
}

function oneWay(name: string, isHidden: boolean, matrix: Matrix, axesOf: AxesOf): SheetDraft | null {
  const roles = new CellRoles(matrix);
  const found = gridTables(matrix, axesOf(matrix), roles);
  const legend = readLegend(matrix, (row, column) => !isInside(found, row, column), roles);
  const rules: MarkRules = { unit: 'hours', sessionSeconds: null, meanings: legend.marks, bareRanges: 'clock' };
  const tables = found
    .filter((table) => isUnderstood(table, rules) && !namesArrivalsByRow(table))
    .map((table): DraftTable => ({ ...table, unit: statedUnit([...table.words, name]) }));
  if (tables.length === 0) return null;
  const isDoubtful = tables.some((table) => table.isDoubtful);
  return { name, isHidden, matrix, tables, roles, legend, isDoubtful };
}

/** A row of arrivals and one of departures for each person: their hours of the clock are no durations. */
function namesArrivalsByRow({ matrix, people, days, from }: GridTable): boolean {
  const first = days[0]?.column ?? from;
  return people.some((row) =>
    matrix
      .row(row)
      .some(({ column, text }) => column >= from && column < first && isOfArrivals({ part: clockPart(text) })),
  );
}

function isInside(tables: readonly GridTable[], row: number, column: number): boolean {
  return tables.some((table) => {
    const rows = [...table.people, ...table.totalRows, ...table.nameless];
    const last = Math.max(table.axisRow, ...rows);
    const end = Math.max(...table.days.map((day) => day.column), ...table.totals.keys());
    return row > table.axisRow && row <= last && column >= table.from && column <= end;
  });
}

function isUnderstood({ matrix, people, days }: GridTable, rules: MarkRules): boolean {
  const marks = people.flatMap((row) => days.flatMap(({ column }) => matrix.cell(row, column) ?? []));
  const ofClock = new Set(days.filter(isOfArrivals).map(({ column }) => column));
  const filled = marks.filter(({ text, fault }) => text.trim() !== '' || fault !== null);
  const isKnown = (kind: string) => kind !== 'unclear' && kind !== 'code';
  const known = filled.filter(
    (cell) =>
      (ofClock.has(cell.column) && hourOfClock(cell.text) !== null) ||
      (readDay(cell.text) === null && isKnown(cellValue(cell, rules).kind)),
  );
  const coloured = marks.filter(({ text, fill }) => text.trim() === '' && fill !== null).length;
  return filled.length > 0 ? known.length >= filled.length * UNDERSTOOD : coloured > 0;
}

/** Its "people" are the columns of a list. */
function namesFields(draft: SheetDraft): boolean {
  return draft.tables.some((table) => peopleOf(table).some((name) => meaningOf(name) !== null));
}

function peopleOf({ labels, people, matrix }: DraftTable): string[] {
  const names = labels.filter(({ meaning }) => meaning.endsWith('name'));
  return people.flatMap((row) => names.map(({ column }) => matrix.shown(row, column)));
}

/** Days down the side is how lists look too: it takes ticks, or a word about people. */
function speaksOfPeople({ tables, matrix }: SheetDraft): boolean {
  const rules: MarkRules = { unit: null, sessionSeconds: null, meanings: new Map(), bareRanges: 'clock' };
  return tables.every((table) => {
    const names = table.labels.filter(({ meaning }) => meaning.endsWith('name'));
    const says = /b[ée]n[ée]vole|volunteer|pr[ée]sence|permanence/i;
    if ([...table.words, ...names.map(({ header }) => header)].some((text) => says.test(text))) return true;
    return table.people.some((row) =>
      table.days.some(({ column }) => {
        const cell = matrix.cell(row, column);
        return cell !== null && cell.text.trim() !== '' && cellValue(cell, rules).kind === 'presence';
      }),
    );
  });
}
