import type { FileRecord } from '../file-record.js';
import { Refusal } from '../rejection-codes.js';
import { resolveDays } from './axis-days.js';
import type { GridAnswers, GridReading } from './grid.schemas.js';
import { colourQuestions, dayQuestions, markQuestions } from './grid-doubts.js';
import { type GridMark, settledZeros, tableMarks } from './grid-marks.js';
import type { Question } from '../preview.schemas.js';
import { layoutQuestion, sheetsQuestion } from './grid-questions.js';
import { gridReading } from './grid-reading.js';
import { GridRecords } from './grid-records.js';
import { agrees, differingTotals, type DifferingTotal, sumOf } from './grid-totals.js';
import { SheetsByTime } from './sheets-by-time.js';
import { draftSheet, type NamedMatrix, type SheetDraft } from './sheet-draft.js';
import { YearCount } from './year-count.js';

/** A file of grids, unfolded. */
export interface GridLog {
  /** Canonical names, in the order of the cells of `records`. */
  headers: readonly string[];
  records: FileRecord[];
  reading: GridReading;
  /** What was answered about it. */
  answers: GridAnswers;
  /** Headers of the days of its first table, to be shown beside a question. */
  days: readonly string[];
  /** Nothing may be kept before they are answered. */
  questions: Question[];
}

export interface ReadSheet {
  draft: SheetDraft;
  marks: GridMark[];
  totals: DifferingTotal[];
}

/** Reads the grids among the sheets; null when none is one. `lists`: names of the sheets that are lists of activities. */
export function gridLog(
  sheets: readonly NamedMatrix[],
  lists: readonly string[],
  answers: GridAnswers,
): GridLog | null {
  const drafts = sheets.flatMap((sheet) => draftSheet(sheet) ?? []);
  if (drafts.length === 0 || answers.layout === 'list') return null;
  const doubtful = answers.layout === 'grid' ? undefined : drafts.find(({ isDoubtful }) => isDoubtful);
  const chosen = drafts.filter(({ name, isHidden }) => answers.sheets?.includes(name) ?? !isHidden);
  const { read, questions } = readSheets(chosen, answers);
  if (!answers.sheets) questions.unshift(...sheetQuestions(drafts, lists, read));
  if (doubtful) questions.unshift(layoutQuestion());
  const marks = read.flatMap((sheet) => sheet.marks);
  const unfolded = new GridRecords(marks, answers, read.length > 1);
  const records = read.flatMap((sheet) => [
    ...sheet.marks.flatMap((mark) => unfolded.record(mark) ?? []),
    ...sheet.totals.map((total) => totalRecord(total, sheet.draft, unfolded, read.length > 1)),
  ]);
  const reading = gridReading(sheets, read, records, new Set(drafts.map(({ name }) => name)), answers);
  const days = (drafts[0]?.tables[0]?.days ?? []).map(({ text }) => text);
  return { headers: unfolded.headers, records, reading, answers, days, questions: once(questions) };
}

function readSheets(drafts: readonly SheetDraft[], answers: GridAnswers) {
  const years = new YearCount(answers.year ?? null);
  const slots = new Map<string, number>();
  const questions: Question[] = [];
  const sheets = drafts.map((draft) => {
    const marks = draft.tables.flatMap((table) => {
      const otherTitles = draft.tables.flatMap(({ titles }) => titles);
      const context = { sheetName: draft.name, titles: table.titles, otherTitles, answers, years };
      const resolved = resolveDays(table.days, table.grain, context);
      questions.push(...dayQuestions(draft, table, resolved.needs));
      return withoutSums(tableMarks(draft, table, resolved, answers, slots));
    });
    questions.push(...colourQuestions(draft, answers));
    return { draft, marks };
  });
  const settled = new Set(settledZeros(sheets.flatMap(({ marks }) => marks)));
  const read = sheets.map(({ draft }): ReadSheet => {
    const marks = [...settled].filter(({ sheet }) => sheet === draft);
    const totals = draft.tables.flatMap((table) =>
      differingTotals(
        table,
        marks.filter((mark) => mark.table === table),
      ),
    );
    return { draft, marks, totals };
  });
  questions.push(...markQuestions([...settled], answers));
  return { read, questions };
}

/** Rows without a name that say the sums of their columns are totals. */
function withoutSums(marks: readonly GridMark[]): GridMark[] {
  const table = marks[0]?.table;
  if (!table) return [];
  const sums = new Set(
    table.nameless.filter((row) => {
      const stated = marks.filter(({ cell }) => cell.row === row);
      const above = (column: number) =>
        marks.filter(({ cells, person }) => person !== null && cells.some((cell) => cell.column === column));
      return stated.length > 1 && stated.every(({ cell }) => agrees(cell.text, sumOf(above(cell.column))));
    }),
  );
  table.totalRows.push(...sums);
  return marks.filter(({ cell }) => !sums.has(cell.row));
}

function sheetQuestions(
  drafts: readonly SheetDraft[],
  lists: readonly string[],
  read: readonly ReadSheet[],
): Question[] {
  const names = drafts.map(({ name }) => name);
  if (lists.length > 0) return [sheetsQuestion([...names, ...lists], 'lists', names)];
  const hidden = drafts.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  if (hidden.length > 0) return [sheetsQuestion(hidden, 'hidden', names)];
  const same = sheetsOfSameDays(read);
  return same.length > 0 ? [sheetsQuestion(same, 'sameDays', names)] : [];
}

/** A month that one sheet sums up and another gives day by day would count twice. */
function sheetsOfSameDays(read: readonly ReadSheet[]): string[] {
  const same = new Set<string>();
  const meet = new SheetsByTime(same);
  for (const { draft, marks } of read)
    for (const { person, day, month, value } of marks) {
      if (!person || (day ?? month) === null || value.kind === 'ignored') continue;
      if (month !== null) meet.month(person.reference, month, draft.name);
      else if (day !== null) meet.day(person.reference, day, draft.name);
    }
  return [...same];
}

/** A total that differs is no activity, and is never passed over in silence. */
function totalRecord(
  { cell, header, stated }: DifferingTotal,
  { name, tables }: SheetDraft,
  { headers }: GridRecords,
  isOneOfSeveral: boolean,
): FileRecord {
  const place = `${isOneOfSeveral ? `${name} › ` : ''}${header}`;
  return {
    line: tables[0]?.matrix.line(cell) ?? cell.row,
    cells: headers.map(() => ''),
    place,
    fault: new Refusal('total-differs', place, stated),
  };
}

function once(questions: readonly Question[]): Question[] {
  return [...new Map(questions.toReversed().map((one) => [one.path.join('\n'), one])).values()].toReversed();
}
