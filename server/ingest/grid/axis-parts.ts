import { type AxisDate, axisDate } from './axis-date.js';
import { namesPeople } from './label-words.js';
import type { Matrix } from './matrix.js';

export interface AxisCell {
  column: number;
  date: AxisDate;
  text: string;
  /** What it names when it names a whole month. */
  month: AxisMonth | null;
}

export interface AxisMonth {
  year: number | null;
  month: number;
}

/** Days, months without a day, or what may be either: `2026-01-01` shown as `janv-26`. */
export type AxisGrain = 'day' | 'month' | 'either';

/** A row that names days or months, from its first column of names on. */
export interface AxisRow {
  row: number;
  grain: AxisGrain;
  /** First and last column of its table, columns of names and totals included. */
  from: number;
  to: number;
  cells: AxisCell[];
}

const FEWEST = 2;

/** Tables that stand side by side each begin with a column of names. */
export function partsOf(matrix: Matrix, row: number, isNamed: (date: AxisDate) => boolean): AxisRow[] {
  const parts: AxisRow[] = [];
  let part: AxisRow = { row, grain: 'day', from: 1, to: 0, cells: [] };
  for (let column = 1; column <= matrix.width; column += 1) {
    const text = matrix.shown(row, column);
    const date = axisDate(text);
    if (date && isNamed(date)) part.cells.push({ column, date, text, month: null });
    else if (part.cells.length >= FEWEST && namesPeople(text)) {
      parts.push({ ...part, to: column - 1 });
      part = { ...part, from: column, to: 0, cells: [] };
    }
  }
  parts.push({ ...part, to: matrix.width });
  return parts.filter(({ cells }) => cells.length >= FEWEST);
}

/** Little else stands between its cells, and names may stand before them. */
export function standsAlone(matrix: Matrix, { row, from, cells }: AxisRow): boolean {
  const [first, last] = [cells[0]?.column ?? 1, cells.at(-1)?.column ?? 0];
  if (first === from && from > 1) return false;
  const others = matrix.row(row).filter(({ column }) => column > first && column < last).length;
  return others + 1 <= cells.length * 1.5;
}
