import type { Cell } from '../fill.js';

/** The rows of a figure's months, a column in one array: what is asked again and again is added up without a query. */
export interface MonthArrays {
  /** First days of the months that have rows, in order. */
  months: readonly string[];
  /** Everything, and the same told apart only by what every answer needs. */
  rows: MonthRows;
  whole: MonthRows;
  slices: Slices;
  people: MonthPeople | null;
}

/** The rows of slice `s` and month `m` begin at `starts[s * months + m]` and end where the next do. */
export interface MonthRows {
  starts: Int32Array;
  /** Slices that have rows. */
  present: Int32Array;
  numbers: ReadonlyMap<string, MonthNumbers>;
}

export interface MonthNumbers {
  /** How they are rolled up. */
  kind: 'sum' | 'min' | 'max';
  /** NaN where a number is unknown. */
  values: Float64Array;
  /** No number is unknown. */
  areKnown: boolean;
}

export function monthNumbers(kind: MonthNumbers['kind'], values: Float64Array): MonthNumbers {
  return { kind, values, areKnown: !values.some((one) => Number.isNaN(one)) };
}

/** One number rolled up with another; what is unknown adds nothing. */
export function rolled(kind: MonthNumbers['kind'], so: number, value: number): number {
  if (Number.isNaN(value)) return so;
  if (Number.isNaN(so)) return value;
  if (kind === 'sum') return so + value;
  return kind === 'max' ? Math.max(so, value) : Math.min(so, value);
}

/** These rows as one; NaN where all are unknown. */
export function rolledBetween(kind: MonthNumbers['kind'], values: Float64Array, from: number, to: number): number {
  let so = NaN;
  for (let row = from; row < to; row += 1) so = rolled(kind, so, values[row] ?? NaN);
  return so;
}

/** Each combination of dimensions there is, by its number. */
export interface Slices {
  count: number;
  dimensions: ReadonlyMap<string, Dimension>;
}

export interface Dimension {
  /** The place in `values` of what each slice has. */
  codes: Int32Array;
  values: readonly Cell[];
  /** The slices that have each of `values`. */
  slicesOf: readonly Int32Array[];
}

/** Who is in a month and slice, found as rows are: 64 people in the two halves of a block. */
export interface MonthPeople {
  starts: Int32Array;
  present: Int32Array;
  block: Int32Array;
  low: Int32Array;
  high: Int32Array;
  blocks: number;
  /** Who is in a month, whatever the slice: the halves of each of its blocks in turn. */
  everyone: readonly Int32Array[];
}

/** What this will hold, about. */
export function bytesOf(held: {
  rows: number;
  numbers: number;
  blocks: number;
  months: number;
  slices: number;
}): number {
  return held.rows * 8 * held.numbers + held.blocks * 12 + held.months * held.slices * 12;
}
