import { axisDate } from './axis-date.js';
import type { AxisGrain, AxisRow } from './axis-parts.js';
import { labelColumns } from './label-columns.js';
import { isTotalWord } from './label-words.js';
import { isLegend } from './legend-words.js';
import type { Matrix } from './matrix.js';
import { monthTitle } from './month-title.js';
import { type CellRoles, type DayColumn, type GridTable } from './table.js';
import { tellRoles } from './table-roles.js';
import { subNameOf, withParts } from './arrival-columns.js';
import { isSubName, tableRows, type TableRows } from './table-rows.js';

const MOST_HEADERS = 3;

/** The grids of one sheet below these rows, from top to bottom. What is a title, a header, a name is told to `roles`. */
export function gridTables(matrix: Matrix, axes: readonly AxisRow[], roles: CellRoles): GridTable[] {
  const tables: GridTable[] = [];
  for (const axis of axes) {
    const last = lastRowAbove(tables, axis);
    const above = headerRows(matrix, axis, last);
    const next = axes.find((other) => other.row > axis.row && other.from <= axis.to && other.to >= axis.from);
    const end = next ? next.row - 1 : matrix.height;
    const { labels, totals, isDoubtful } = labelColumns(matrix, axis, end);
    const names = labels.filter(({ meaning }) => meaning.endsWith('name')).map(({ column }) => column);
    const rows = tableRows(matrix, axis, names, end);
    if (names.length === 0 || rows.people.length === 0) continue;
    const days = dayColumns(matrix, axis, above, rows);
    for (const [column, header] of totalColumns(matrix, axis, days, rows)) totals.set(column, header);
    const { titles, words } = titlesOf(
      matrix,
      axis,
      [...above, axis.row],
      [...labels.map(({ column }) => column), ...totals.keys()],
      last,
      roles,
    );
    const headers = [...labels.map(({ header }) => header), ...totals.values(), ...days.map(({ sub }) => sub)];
    const table: GridTable = {
      matrix,
      axisRow: axis.row,
      grain: axis.grain,
      from: axis.from,
      to: axis.to,
      days,
      labels,
      totals,
      titles,
      isDoubtful,
      people: rows.people,
      totalRows: rows.totalRows,
      nameless: rows.nameless,
      words: [...words, ...headers, matrix.text(axis.row, axis.from)],
    };
    tables.push(table);
    tellRoles(table, [...above, axis.row, ...rows.subHeaders], roles);
  }
  return tables;
}

/** Where the tables over this one end. */
function lastRowAbove(tables: readonly GridTable[], { from, to }: AxisRow): number {
  const over = tables.filter((table) => table.from <= to && table.to >= from);
  return Math.max(0, ...over.flatMap(({ people, totalRows, nameless }) => [...people, ...totalRows, ...nameless]));
}

/** Rows over the days that name months, weekdays or weeks. */
function headerRows(matrix: Matrix, { row, grain, from, to, cells }: AxisRow, last: number): number[] {
  const first = cells[0]?.column ?? from;
  const rows: number[] = [];
  for (let above = row - 1; above > last && rows.length < MOST_HEADERS; above -= 1) {
    const texts = matrix.row(above).filter(({ column }) => column >= first && column <= to);
    if (texts.length === 0 || !texts.every(({ text }) => isCalendar(text, grain))) break;
    rows.push(above);
  }
  return rows;
}

function isCalendar(text: string, grain: AxisGrain): boolean {
  if (grain === 'month' && /^(?:19|20)\d\d$/.test(text.trim())) return true;
  const isWeek = /^(?:s|sem\.?|semaine|week|w)\s?\d{1,2}$/i.test(text.trim());
  return (
    isWeek || isSubName(text) || axisDate(text) !== null || Boolean(monthTitle(text)?.month) || /^[LMJVSD]$/.test(text)
  );
}

function dayColumns(matrix: Matrix, axis: AxisRow, above: readonly number[], rows: TableRows): DayColumn[] {
  return withParts(matrix, axis, rows.subHeaders).map(({ sub, part, ...cell }) => ({
    ...cell,
    sub,
    part,
    above: above.map((row) => monthOver(matrix, row, cell.column, axis)).find(Boolean) ?? { month: null, year: null },
  }));
}

/** The month (over months: the year) merged over a column, or written over it or the nearest one to its left. */
function monthOver(matrix: Matrix, row: number, column: number, { grain, from }: AxisRow) {
  const own = monthTitle(matrix.shown(row, column));
  if (own?.month || (grain === 'month' && own?.year)) return own;
  for (let left = column; left >= from; left -= 1) {
    const text = matrix.text(row, left);
    const isMerged = matrix.merges.some((area) => area.top === row && area.left === left && area.right < column);
    if (text !== '') return isMerged && left !== column ? null : monthTitle(text);
  }
  return null;
}

/** Among or after the days, columns whose header says that they sum up. */
function totalColumns(
  matrix: Matrix,
  { row, to, cells }: AxisRow,
  named: readonly DayColumn[],
  { subHeaders }: TableRows,
): [number, string][] {
  const first = cells[0]?.column ?? 0;
  const days = new Set(named.map(({ column }) => column));
  const found: [number, string][] = [];
  for (let column = first; column <= to; column += 1) {
    const header = matrix.shown(row, column) || matrix.shown(row - 1, column) || subNameOf(matrix, subHeaders, column);
    if (!days.has(column) && (isTotalWord(header) || /^(?:heures?|hours?|h)\b/i.test(header)))
      found.push([column, header]);
  }
  return found;
}

/**
 * Lines over a table, the nearest first; after another table, only those that touch this one. Beside the days, what is
 * no header of a column of names speaks for the table too.
 */
function titlesOf(
  matrix: Matrix,
  axis: AxisRow,
  headers: readonly number[],
  named: readonly number[],
  last: number,
  roles: CellRoles,
) {
  const titles: string[] = [];
  const words: string[] = [];
  const first = axis.cells[0]?.column ?? 0;
  for (let row = axis.row; row > last; row -= 1) {
    const cells = matrix.row(row).filter(({ column }) => column >= axis.from && column <= axis.to);
    if (cells.length === 0 && last > 0 && !headers.includes(row)) break;
    for (const cell of cells) {
      if (headers.includes(row) && cell.column >= first) continue;
      words.push(cell.text);
      const isName = headers.includes(row) && named.includes(cell.column) && monthTitle(cell.text) === null;
      if (isLegend(cell.text) || isName) continue;
      titles.push(cell.text);
      roles.set(cell, 'title');
    }
  }
  return { titles, words };
}
