import type { AxisDate } from './axis-date.js';
import { type AxisCell, type AxisMonth, type AxisRow, partsOf, standsAlone } from './axis-parts.js';
import type { Matrix } from './matrix.js';

/** The rows whose cells are months without a day, none twice side by side. */
export function monthRows(matrix: Matrix): AxisRow[] {
  return Array.from({ length: matrix.height }, (_, at) => at + 1)
    .flatMap((row) => partsOf(matrix, row, isMonth))
    .filter((part) => standsAlone(matrix, part) && areMonths(part))
    .map((part) => ({ ...part, grain: 'month', cells: part.cells.map(asMonth) }));
}

/** Days that may name months: a sheet that shows `janv-26` holds the first of January, or says `janv-26` in a text. */
export function monthsToo(part: AxisRow): AxisRow {
  const months = part.cells.map(({ text, date }) => firstOfMonth(text, date) ?? monthAndYear(text, date));
  const isEither = months.every((one, at) => one !== null && (at === 0 || follows(one, months[at - 1])));
  if (!isEither) return part;
  return { ...part, grain: 'either', cells: part.cells.map((cell, at) => ({ ...cell, month: months[at] ?? null })) };
}

function isMonth({ day, month, weekday, isMarch }: AxisDate): boolean {
  return day === null && weekday === null && (month !== null || isMarch);
}

/** `mar.` alone may be a Tuesday: a month stands beside it. */
function areMonths({ cells }: AxisRow): boolean {
  const months = cells.map(({ date }) => date.month ?? 3);
  return cells.some(({ date }) => date.month !== null) && months.every((month, at) => month !== months[at - 1]);
}

function asMonth(cell: AxisCell): AxisCell {
  return { ...cell, month: { year: cell.date.year, month: cell.date.month ?? 3 } };
}

function firstOfMonth(text: string, { year, month }: AxisDate): AxisMonth | null {
  return month !== null && /^\d{4}-\d{2}-01$/.test(text) ? { year, month } : null;
}

function monthAndYear(text: string, { month, isMarch, day }: AxisDate): AxisMonth | null {
  const named = month ?? (isMarch ? 3 : null);
  return named !== null && day !== null && /^\p{L}+\.?[- ’'/]\d\d$/u.test(text)
    ? { year: 2000 + day, month: named }
    : null;
}

function follows({ year, month }: AxisMonth, before: AxisMonth | null | undefined): boolean {
  return before !== null && before !== undefined && countOf({ year, month }) === countOf(before) + 1;
}

function countOf({ year, month }: AxisMonth): number {
  return (year ?? 0) * 12 + month;
}
