import { type AxisDate, axisDate } from './axis-date.js';
import { type AxisCell, type AxisRow, partsOf, standsAlone } from './axis-parts.js';
import { monthsToo } from './month-row.js';
import { labelMeaning, namesDays } from './label-words.js';
import type { Matrix } from './matrix.js';
import { monthTitle } from './month-title.js';

const FEWEST_DATES = 2;
const FEWEST_NUMBERS = 4;
/** As many numbers in a row name days, whatever stands beside them. */
const SURELY = 20;
const LOOK_BELOW = 6;

/** The rows whose cells are the days of a grid. Rows of a list that holds dates are none. */
export function axisRows(matrix: Matrix, sheetName: string): AxisRow[] {
  const found: AxisRow[] = [];
  for (let row = 1; row <= matrix.height; row += 1)
    for (const part of partsOf(matrix, row, isDay)) if (isAxis(matrix, part, sheetName)) found.push(monthsToo(part));
  return found.filter((part) => !isRepeatedBelow(matrix, part, found));
}

function isDay({ day }: AxisDate): boolean {
  return day !== null;
}

function isAxis(matrix: Matrix, part: AxisRow, sheetName: string): boolean {
  const { cells } = part;
  if (!standsAlone(matrix, part)) return false;
  if (holdsDatesBelow(matrix, part)) return false;
  const dated = cells.filter(({ date }) => date.month !== null || date.isMarch).length;
  return dated === cells.length ? areDistinct(cells, matrix.isTurned) : areNumbers(matrix, part, sheetName);
}

/** A list has dates in the same column row after row. */
function holdsDatesBelow(matrix: Matrix, { row, cells }: AxisRow): boolean {
  let dates = 0;
  let filled = 0;
  for (let below = row + 1; below <= Math.min(row + LOOK_BELOW, matrix.height); below += 1) {
    for (const { column, text } of cells) {
      const other = matrix.text(below, column);
      if (other === '' || other === text) continue;
      filled += 1;
      const date = axisDate(other);
      if (date?.day && (date.month !== null || date.weekday !== null)) dates += 1;
    }
  }
  return dates > 0 && dates * 3 >= filled;
}

/** Days that come again down a column are those of a list. */
function areDistinct(cells: readonly AxisCell[], isTurned: boolean): boolean {
  const days = new Set(cells.map(({ date }) => [date.year, date.month, date.day, date.isMarch].join('-')));
  return days.size >= FEWEST_DATES && days.size * (isTurned ? 1 : 4) >= cells.length;
}

/** Days of a month, that a title names or that go on for long enough. */
function areNumbers(matrix: Matrix, { row, from, cells }: AxisRow, sheetName: string): boolean {
  const days = cells.map(({ date }) => date.day ?? 0);
  const distinct = days.filter((day, at) => day !== days[at - 1]);
  const falls = distinct.filter((day, at) => day < (distinct[at - 1] ?? 0)).length;
  const hasWeekdays = cells.every(({ date }) => date.weekday !== null || date.isMarch);
  const fewest = hasWeekdays ? FEWEST_DATES : FEWEST_NUMBERS;
  if (distinct.length < fewest || falls > distinct.length / 10) return false;
  if (distinct.length >= SURELY) return true;
  const [left, right] = [cells[0]?.column ?? 0, cells.at(-1)?.column ?? 0];
  const isLabelled = Array.from({ length: left - from }, (_, at) => matrix.shown(row, from + at)).every(isNoName);
  const hasMonth = Boolean(monthTitle(sheetName)?.month) || isUnderMonth(matrix, row, left, right);
  return isLabelled && (hasWeekdays || hasMonth);
}

function isNoName(text: string): boolean {
  return text === '' || labelMeaning(text) !== null || namesDays(text);
}

/** A month stands above the numbers, beside them or in a title over them. */
function isUnderMonth(matrix: Matrix, row: number, left: number, right: number): boolean {
  for (let above = row; above >= Math.max(1, row - LOOK_BELOW); above -= 1) {
    const names = matrix.row(above).filter(({ column }) => column <= right && (above < row || column < left));
    if (names.some(({ text }) => monthTitle(text)?.month)) return true;
  }
  return false;
}

/** Days told twice, as weekdays and as numbers: the lower row counts. */
function isRepeatedBelow(matrix: Matrix, part: AxisRow, all: readonly AxisRow[]): boolean {
  return all.some(
    (other) =>
      other.row > part.row &&
      other.row - part.row <= 2 &&
      (other.row === part.row + 1 || matrix.text(part.row + 1, part.from) === '') &&
      other.from === part.from &&
      other.cells.length === part.cells.length &&
      other.cells.every(({ date }, at) => date.day === part.cells[at]?.date.day),
  );
}
