import type { AxisCell, AxisGrain } from './axis-parts.js';
import type { LabelMeaning } from './label-words.js';
import type { Matrix, MatrixCell } from './matrix.js';

/** What a cell of a sheet is for. */
export const cellRoles = [
  'activity',
  'clock',
  'presence',
  'absence',
  'rejected',
  'header',
  'title',
  'name',
  'total',
  'legend',
  'note',
  'ignored',
] as const;
export type CellRole = (typeof cellRoles)[number];

/** Why a cell counts for nothing. */
export const ignoredReasons = [
  'blank-mark',
  'excluded',
  'hidden-sheet',
  'no-value',
  'not-a-grid',
  'other-column',
  'other-table',
  'sheet-left-out',
] as const;
export type IgnoredReason = (typeof ignoredReasons)[number];

/** What the columns of one arrival and one departure say. */
export type ClockPart = 'arrival' | 'departure' | 'length';

/** A column of days; two with one day are its morning and its afternoon, or its arrivals and departures. */
export interface DayColumn extends AxisCell {
  /** A second name under the day. */
  sub: string;
  /** Beside others of the same day; null: its cells stand alone. */
  part: ClockPart | null;
  /** The month named above it; null when none is. */
  above: { month: number | null; year: number | null };
}

export interface LabelColumn {
  column: number;
  header: string;
  meaning: LabelMeaning;
}

/** One grid: names down, days across, whichever way the sheet turns it. */
export interface GridTable {
  matrix: Matrix;
  axisRow: number;
  /** Of its columns. */
  grain: AxisGrain;
  from: number;
  to: number;
  days: DayColumn[];
  labels: LabelColumn[];
  /** Headers of total columns, by column. */
  totals: ReadonlyMap<number, string>;
  people: number[];
  totalRows: number[];
  /** Rows with marks and no name. */
  nameless: number[];
  /** Titles that speak for it, the nearest first. */
  titles: string[];
  /** Words that may say the unit of its numbers. */
  words: string[];
  /** The names stand under a header that does not speak of people. */
  isDoubtful: boolean;
}

/** Remembers what each cell of one sheet was taken for. */
export class CellRoles {
  readonly #roles = new Map<MatrixCell, { role: CellRole; reason: IgnoredReason | null }>();

  constructor(private readonly matrix: Matrix) {}

  set(cell: MatrixCell | null, role: CellRole, reason: IgnoredReason | null = null): void {
    if (cell) this.#roles.set(cell, { role, reason });
  }

  has(cell: MatrixCell): boolean {
    return this.#roles.has(cell);
  }

  /** Every cell that holds something, once. */
  all(): { cell: MatrixCell; role: CellRole; reason: IgnoredReason | null }[] {
    return this.matrix.filled().map((cell) => ({
      cell,
      ...(this.#roles.get(cell) ?? { role: 'ignored' as const, reason: 'other-table' as const }),
    }));
  }
}
