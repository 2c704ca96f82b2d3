import { together, isOfArrivals } from './arrival-columns.js';
import { arrivalValue, type PartCells } from './arrival-value.js';
import type { ResolvedDay, ResolvedDays } from './axis-days.js';
import { type CellValue, cellValue, markOf, type MarkRules } from './cell-value.js';
import { paintedCells } from './cell-colours.js';
import type { GridAnswers, MarkAnswer } from './grid.schemas.js';
import type { MarkMeaning } from './legend-words.js';
import type { MatrixCell } from './matrix.js';
import { type PersonLabel, personLabel } from './person-label.js';
import type { DraftTable, SheetDraft } from './sheet-draft.js';
import type { DayColumn } from './table.js';

/** One cell between a person and a day, with what it says. */
export interface GridMark {
  cell: MatrixCell;
  /** Cells that say it together: an arrival and its departure; else the cell alone. */
  cells: readonly MatrixCell[];
  sheet: SheetDraft;
  table: DraftTable;
  column: DayColumn;
  person: PersonLabel | null;
  /** The name stands on rows above in the same table, so many times. */
  repeats: number;
  day: string | null;
  /** `YYYY-MM`, where the sheet names a month alone. */
  month: string | null;
  /** Cells of the file for the same person and day before this one, empty or not. */
  slot: number;
  isOtherWeekday: boolean;
  value: CellValue;
}

/** All marks of one table, row by row; a cell without text or colour is none. */
export function tableMarks(
  sheet: SheetDraft,
  table: DraftTable,
  resolved: ResolvedDays,
  answers: GridAnswers,
  slots: Map<string, number>,
): GridMark[] {
  const rules = marksRules(sheet, table, answers);
  const painted = paintedCells(table);
  const colourOf = (colour: string): MarkMeaning | null =>
    asMeaning(answers.colours?.[colour]) ?? sheet.legend.colours.get(colour) ?? null;
  const seen = new Map<string, number>();
  const rows = [...table.people, ...table.nameless].toSorted((one, other) => one - other);
  return rows.flatMap((row) => {
    const person = personLabel(table, row);
    const repeats = person ? taken(seen, person.reference) : 0;
    return together(table.days).flatMap(([column, ...more]): GridMark[] => {
      if (!column) return [];
      const resolvedDay = resolved.days.get(column.column) ?? unresolved;
      const slot = taken(slots, JSON.stringify([person?.reference, resolvedDay.month ?? resolvedDay.day]));
      const cells = [column, ...more].flatMap((one) => table.matrix.cell(row, one.column) ?? []);
      const own = { ...rules, sessionSeconds: column.date.seconds ?? rules.sessionSeconds };
      const read = isOfArrivals(column)
        ? arrivalValue(partsOf(table, row, [column, ...more]), own)
        : markValue(cells[0], own, painted, colourOf);
      return read ? [{ ...read, ...resolvedDay, cells, sheet, table, column, person, repeats, slot }] : [];
    });
  });
}

const unresolved: ResolvedDay = { day: null, month: null, isOtherWeekday: false };

function partsOf({ matrix }: DraftTable, row: number, columns: readonly DayColumn[]): PartCells {
  const cells = columns.flatMap(({ part, column }) => {
    const cell = matrix.cell(row, column);
    return part && cell ? [[part, cell] as const] : [];
  });
  return Object.fromEntries(cells);
}

function markValue(cell: MatrixCell | undefined, ...how: ValueWays): Pick<GridMark, 'cell' | 'value'> | null {
  const value = cell ? valueOf(cell, ...how) : null;
  return cell && value ? { cell, value } : null;
}

type ValueWays = [rules: MarkRules, painted: ReadonlySet<MatrixCell>, colourOf: (colour: string) => MarkMeaning | null];

/** How often it was asked for before. */
function taken(counts: Map<string, number>, name: string): number {
  const count = counts.get(name) ?? 0;
  counts.set(name, count + 1);
  return count;
}

/** A few zeros say what they say; more of them than marks may only fill the grid: that is asked. */
export function settledZeros(marks: readonly GridMark[]): GridMark[] {
  const zeros = marks.filter(({ value }) => value.kind === 'zero').length;
  const others = marks.filter(({ value }) => value.kind === 'activity' || value.kind === 'presence').length;
  if (zeros > others) return [...marks];
  return marks.map((mark) => {
    if (mark.value.kind !== 'zero') return mark;
    const isPresence = mark.value.unit === 'presence';
    return { ...mark, value: isPresence ? { kind: 'absence' } : { kind: 'activity', seconds: 0 } };
  });
}

/** Null: an empty cell whose colour says nothing, or nothing yet. */
function valueOf(cell: MatrixCell, ...[rules, painted, colourOf]: ValueWays): CellValue | null {
  if (cell.text.trim() !== '' || cell.fault !== null) return cellValue(cell, rules);
  const meaning = painted.has(cell) && cell.fill !== null ? colourOf(cell.fill) : null;
  if (meaning === null || meaning.kind === 'ignored') return null;
  if (meaning.kind === 'absent') return { kind: 'absence' };
  return { kind: 'presence', seconds: meaning.seconds ?? rules.sessionSeconds };
}

function marksRules({ legend }: SheetDraft, table: DraftTable, answers: GridAnswers): MarkRules {
  const answered = Object.entries(answers.values ?? {}).flatMap(([mark, answer]) => {
    const meaning = asMeaning(answer);
    return meaning ? [[markOf(mark), meaning] as const] : [];
  });
  const meanings = new Map([...legend.marks, ...answered]);
  const sessionSeconds = answers.sessionSeconds ?? legend.seconds;
  const stated = table.unit?.unit ?? null;
  const isContradicted = stated === 'presence' && hasOtherNumbers(table);
  const unit = (isContradicted ? null : stated) ?? answers.unit ?? null;
  return { unit, sessionSeconds, meanings, bareRanges: answers.bareRanges ?? null };
}

/** A title says presences, and cells say 2.5. */
function hasOtherNumbers({ matrix, people, days }: DraftTable): boolean {
  const rules: MarkRules = { unit: 'presence', sessionSeconds: null, meanings: new Map(), bareRanges: null };
  const isNumber = (text: string) => /^[\d\s.,\u00a0\u202f]+$/.test(text.trim());
  return people.some((row) =>
    days.some(({ column, part }) => {
      const cell = part === null ? matrix.cell(row, column) : null;
      return cell !== null && isNumber(cell.text) && cellValue(cell, rules).kind === 'unclear';
    }),
  );
}

function asMeaning(answer: MarkAnswer | undefined): MarkMeaning | null {
  if (answer === undefined) return null;
  if (typeof answer === 'object') return { kind: 'present', seconds: answer.seconds };
  return answer === 'present' ? { kind: 'present', seconds: null } : { kind: answer };
}
