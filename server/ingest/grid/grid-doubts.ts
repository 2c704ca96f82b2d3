import { weekdayOf, daysOfMonth } from './calendar-words.js';
import type { DayNeed } from './known-month.js';
import { markOf } from './cell-value.js';
import { paintedCells } from './cell-colours.js';
import type { Question } from '../preview.schemas.js';
import type { GridAnswers } from './grid.schemas.js';
import type { GridMark } from './grid-marks.js';
import { dateOrderQuestion, monthDayQuestion, monthQuestion, yearQuestion } from './day-questions.js';
import {
  bareRangesQuestion,
  colourQuestion,
  groupsQuestion,
  sameNamesQuestion,
  sessionQuestion,
  titlesQuestion,
  unitQuestion,
  valueQuestion,
} from './grid-questions.js';
import type { DraftTable, SheetDraft } from './sheet-draft.js';
import type { MatrixCell } from './matrix.js';

/** Signs told less often are mistakes rather than codes. */
const FEWEST_CODES = 3;
const YEARS = { first: 2000, last: 2040 };

export function dayQuestions(sheet: SheetDraft, table: DraftTable, needs: ReadonlySet<DayNeed>): Question[] {
  const questions: Question[] = [];
  if (needs.has('month-day')) {
    const texts = table.days.map(({ text }) => text);
    questions.push(monthDayQuestion(texts[0] ?? '', table.grain === 'either'));
  }
  if (needs.has('month')) questions.push(monthQuestion(sheet.name));
  else if (needs.has('year')) questions.push(yearQuestion(fittingYears(table)));
  const slashed = table.days.find(({ date }) => date.isSlashed);
  if (needs.has('date-order') && slashed) questions.push(dateOrderQuestion(slashed.text));
  return questions;
}

/** Years whose weekdays are those of the headers; none to choose from without weekdays. */
function fittingYears({ days }: DraftTable): number[] {
  const dated = days.flatMap(({ date, above }) => {
    const month = date.month ?? above.month;
    return date.weekday !== null && date.day !== null && month !== null ? [{ ...date, month, day: date.day }] : [];
  });
  if (dated.length === 0) return [];
  const years = Array.from({ length: YEARS.last - YEARS.first + 1 }, (_, at) => YEARS.first + at);
  const fits = (year: number) =>
    dated.every(({ month, day, weekday }) => {
      const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      return day <= daysOfMonth(year, month) && weekdayOf(date) === weekday;
    });
  return years.filter(fits);
}

/** What the marks of the whole file leave open. */
export function markQuestions(marks: readonly GridMark[], answers: GridAnswers): Question[] {
  const questions: Question[] = [];
  const bare = marks.find(({ value }) => value.kind === 'bare');
  if (bare) questions.push(unitQuestion(bare.cell.text.trim()));
  const range = marks.find(({ value }) => value.kind === 'bare-range');
  if (range) questions.push(bareRangesQuestion(range.cell.text.trim()));
  questions.push(...codeQuestions(marks), ...zeroQuestion(marks));
  const group = marks.find(({ person }) => person !== null && person.headcount > 1);
  if (group && answers.groups === undefined) questions.push(groupsQuestion(group.person?.name ?? ''));
  const twin = marks.find(({ person, repeats }) => repeats > 0 && person?.reference === person?.name);
  if (twin && answers.sameNames === undefined) questions.push(sameNamesQuestion(twin.person?.name ?? ''));
  return [...questions, ...openQuestions(marks, answers)];
}

/** What may stay unanswered. */
function openQuestions(marks: readonly GridMark[], answers: GridAnswers): Question[] {
  const questions: Question[] = [];
  const isTimeless = marks.some(({ value }) => value.kind === 'presence' && value.seconds === null);
  if (isTimeless) questions.push(sessionQuestion());
  const titles = [...new Set(marks.flatMap(({ table }) => table.titles[0] ?? []))];
  if (titles.length > 1 && answers.titles === undefined) questions.push(titlesQuestion(titles));
  return questions;
}

function codeQuestions(marks: readonly GridMark[]): Question[] {
  const codes = new Map<string, { text: string; count: number; says: string | null }>();
  for (const { cell, value, sheet } of marks) {
    if (value.kind !== 'code') continue;
    const mark = markOf(cell.text);
    const known = codes.get(mark) ?? { text: cell.text.trim(), count: 0, says: sheet.legend.unclear.get(mark) ?? null };
    codes.set(mark, { ...known, count: known.count + 1 });
  }
  return [...codes.values()]
    .filter(({ count, says }) => count >= FEWEST_CODES || says !== null)
    .map(({ text, count, says }) => valueQuestion(text, count, says));
}

function zeroQuestion(marks: readonly GridMark[]): Question[] {
  const zeros = marks.filter(({ value }) => value.kind === 'zero').length;
  return zeros > 0 ? [valueQuestion('0', zeros, null)] : [];
}

export function colourQuestions(sheet: SheetDraft, answers: GridAnswers): Question[] {
  const cells = new Map<string, MatrixCell[]>();
  for (const table of sheet.tables)
    for (const cell of paintedCells(table)) {
      const colour = cell.fill ?? '';
      if (answers.colours?.[colour] !== undefined || sheet.legend.colours.has(colour)) continue;
      cells.set(colour, [...(cells.get(colour) ?? []), cell]);
    }
  return [...cells].map(([colour, [first, ...others]]) => {
    const place = first ? sheet.matrix.place(first) : '';
    return colourQuestion(colour, others.length + 1, place, sheet.legend.colourTexts.get(colour) ?? null);
  });
}
