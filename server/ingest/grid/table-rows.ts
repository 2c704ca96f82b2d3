import type { AxisRow } from './axis-parts.js';
import { clockPart } from './arrival-columns.js';
import { axisDate } from './axis-date.js';
import { isTotalWord, namesPeople } from './label-words.js';
import { isLegend } from './legend-words.js';
import type { Matrix } from './matrix.js';

/** The rows of one table, by what they are. */
export interface TableRows {
  subHeaders: number[];
  people: number[];
  totalRows: number[];
  nameless: number[];
}

const MOST_BLANK_ROWS = 3;
const MOST_WORDS = 6;

/** Reads down from the row of days to `end`: a blank line and a text that is no name end the table. */
export function tableRows(matrix: Matrix, axis: AxisRow, names: readonly number[], end: number): TableRows {
  const rows: TableRows = { subHeaders: [], people: [], totalRows: [], nameless: [] };
  const columns = axis.cells.map(({ column }) => column);
  let blanks = 0;
  let unmarked: number[] = [];
  for (let row = axis.row + 1; row <= end; row += 1) {
    const name = names.map((column) => matrix.shown(row, column)).find((text) => text !== '') ?? '';
    const marks = columns
      .map((column) => matrix.cell(row, column))
      .filter((cell) => cell && isMarked(cell.text, cell.fault));
    const isBanner = isMergedOverDays(matrix, row, axis);
    if (name === '' && marks.length === 0) {
      blanks += 1;
      continue;
    }
    if (blanks > MOST_BLANK_ROWS || (blanks > 0 && isEnd(name, marks.length))) break;
    if (isBanner) {
      unmarked = [];
    } else if (isTotalWord(name)) {
      rows.people.push(...unmarked);
      unmarked = [];
      rows.totalRows.push(row);
    } else if (marks.length === 0) {
      if (blanks === 0 && rows.totalRows.length === 0 && isNameLike(name)) unmarked.push(row);
      else break;
    } else if (
      (name === '' || namesPeople(name)) &&
      rows.people.length === 0 &&
      isSubHeader(marks.map((cell) => cell?.text ?? ''))
    ) {
      rows.subHeaders.push(row);
    } else {
      if (isLegend(name)) break;
      rows.people.push(...unmarked);
      unmarked = [];
      if (name === '') rows.nameless.push(row);
      else rows.people.push(row);
    }
    blanks = 0;
  }
  if (end >= matrix.height || unmarked.at(-1) !== end) rows.people.push(...unmarked);
  else rows.people.push(...unmarked.slice(0, -1));
  return rows;
}

function isMarked(text: string, fault: string | null): boolean {
  return text.trim() !== '' || fault !== null;
}

/** After a blank line, people come again only with marks, and total rows with their word. */
function isEnd(name: string, marks: number): boolean {
  return marks === 0 || isLegend(name);
}

function isNameLike(text: string): boolean {
  return text.length <= 80 && text.split(/\s+/).length <= MOST_WORDS && !/[=:;!?*]/.test(text) && !isLegend(text);
}

/** `L M M J V`, `lun mar`, `matin après-midi`, `arrivée départ`. */
function isSubHeader(texts: readonly string[]): boolean {
  return (
    texts.every((text) => isSubName(text) || isWeekdayLetter(text) || clockPart(text) !== null || isTotalWord(text)) &&
    !texts.every(isTotalWord)
  );
}

export function isSubName(text: string): boolean {
  const date = axisDate(text);
  if (date && date.day === null && (date.weekday !== null || date.isMarch)) return true;
  return /^(?:matin(?:ée)?|apr(?:è|e)s[- ]?midi|apr(?:è|e)m|a\.?m\.?|p\.?m\.?|midi|soir(?:ée)?|nuit|morning|afternoon|evening|arriv[ée]e?s?|d[ée]parts?|d[ée]but|fin|entr[ée]e|sortie|in|out|start|end|heures?|hours|h)$/i.test(
    text.trim(),
  );
}

function isWeekdayLetter(text: string): boolean {
  return /^[LMJVSDTWF]$/i.test(text.trim());
}

function isMergedOverDays(matrix: Matrix, row: number, { cells }: AxisRow): boolean {
  const [first, last] = [cells[0]?.column ?? 0, cells.at(-1)?.column ?? 0];
  return matrix.merges.some(
    ({ top, left, bottom, right }) =>
      top <= row && bottom >= row && left < first && right >= last && matrix.text(top, left) !== '',
  );
}
