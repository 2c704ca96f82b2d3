import { readDecimal } from '../numbers.js';
import { durationOf, tidied } from './cell-value.js';
import type { GridMark } from './grid-marks.js';
import type { MatrixCell } from './matrix.js';
import type { DraftTable } from './sheet-draft.js';

export interface DifferingTotal {
  cell: MatrixCell;
  /** Header of its column, or name of its row. */
  header: string;
  stated: string;
  /** What was read: hours, or people who came. */
  read: string;
}

interface Sum {
  seconds: number;
  /** Cells with a duration or a presence. */
  count: number;
  /** A cell in it could not be read. */
  isOpen: boolean;
}

/** Half a hundredth of an hour: totals are rounded to be shown. */
const ROUNDING = 18;

/** Totals that say neither the time nor the number of what they sum up. Those that sum up unread cells are let be. */
export function differingTotals(table: DraftTable, marks: readonly GridMark[]): DifferingTotal[] {
  const { matrix, people, totalRows, totals, days } = table;
  const found: DifferingTotal[] = [];
  const check = (row: number, column: number, header: string, parts: readonly GridMark[][]): void => {
    const cell = matrix.cell(row, column);
    if (!cell || cell.text.trim() === '') return;
    const sums = parts.map(sumOf);
    const [whole] = sums;
    if (!whole || sums.some((sum) => agrees(cell.text, sum))) return;
    found.push({ cell, header, stated: cell.text.trim(), read: shown(whole) });
  };
  for (const row of people)
    for (const [column, header] of totals) {
      const inRow = marks.filter((mark) => mark.cell.row === row);
      check(row, column, header, spans(column, [...totals.keys()], inRow, 'column'));
    }
  for (const row of totalRows)
    for (const { column, text } of days) {
      const inColumn = marks.filter(({ cells }) => cells.some((cell) => cell.column === column));
      check(row, column, text, spans(row, totalRows, inColumn, 'row'));
    }
  for (const row of totalRows)
    for (const [column, header] of totals) check(row, column, header, corner(row, column, table, marks));
  return found;
}

/** All of them; those since the total before; all those before. */
function spans(
  at: number,
  totals: readonly number[],
  marks: readonly GridMark[],
  axis: 'row' | 'column',
): GridMark[][] {
  const before = marks.filter(({ cell }) => cell[axis] < at);
  const previous = Math.max(0, ...totals.filter((total) => total < at));
  return [[...marks], before, before.filter(({ cell }) => cell[axis] > previous)];
}

function corner(
  row: number,
  column: number,
  { totals, totalRows }: DraftTable,
  marks: readonly GridMark[],
): GridMark[][] {
  return spans(column, [...totals.keys()], marks, 'column').flatMap((part) => spans(row, totalRows, part, 'row'));
}

export function sumOf(marks: readonly GridMark[]): Sum {
  const sum: Sum = { seconds: 0, count: 0, isOpen: false };
  for (const { value, person } of marks) {
    if (value.kind === 'activity' || value.kind === 'presence') {
      sum.seconds += value.seconds ?? 0;
      if (person && value.seconds !== 0) sum.count += 1;
    } else if (value.kind !== 'absence' && value.kind !== 'ignored' && value.kind !== 'zero') sum.isOpen = true;
  }
  return sum;
}

export function agrees(text: string, { seconds, count, isOpen }: Sum): boolean {
  if (isOpen) return true;
  const tidy = tidied(text);
  const number = readDecimal(tidy);
  if (number === null) {
    const stated = durationOf(tidy, null);
    return stated === null || Math.abs(stated - seconds) <= ROUNDING;
  }
  const value = Number(number.numerator) / Number(number.denominator);
  const near = (other: number, least: number) => Math.abs(value - other) <= least;
  return near(count, 0) || near(seconds / 3600, ROUNDING / 3600) || near(seconds / 60, ROUNDING / 60);
}

function shown({ seconds, count }: Sum): string {
  if (seconds === 0) return String(count);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.round((seconds % 3600) / 60)];
  return `${hours}h${String(minutes).padStart(2, '0')}`;
}
