/** The month of a day as one number. */
export const monthSql = (day: string) => `(year(${day}) * 12 + month(${day}) - 1)::INTEGER AS "month"`;

export interface SortedRows {
  /** The rows of slice `s` and month `m`, in the order of `order`, begin at `starts[s * months + m]` and end where the next do. */
  starts: Int32Array;
  order: Int32Array;
  /** Slices that have rows. */
  present: Int32Array;
}

/** Rows put together by slice, then by month: a period of a slice is one stretch. `months`: all there are. */
export function sortedRows(
  month: Float64Array,
  slice: Float64Array,
  months: readonly string[],
  slices: number,
): SortedRows {
  const first = new Map(months.map((one, at) => [numberOf(one), at]));
  const place = Int32Array.from(month, (one, row) => (slice[row] ?? 0) * months.length + (first.get(one) ?? 0));
  const starts = new Int32Array(months.length * slices + 1);
  for (const at of place) starts[at + 1] = (starts[at + 1] ?? 0) + 1;
  for (let at = 0; at + 1 < starts.length; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = Int32Array.from(starts);
  const order = new Int32Array(place.length);
  place.forEach((at, row) => {
    order[next[at] ?? 0] = row;
    next[at] = (next[at] ?? 0) + 1;
  });
  return { starts, order, present: Int32Array.from(new Set(slice)).sort() };
}

/** First days of the months of these rows, in order. */
export function monthsOf(month: Float64Array): string[] {
  return [...new Set(month)].toSorted((a, b) => a - b).map(firstDay);
}

/** Numbers above 31 bits become their bits. */
export function wholeNumbers(column: Float64Array, order: Int32Array): Int32Array {
  return Int32Array.from(order, (row) => column[row] ?? 0);
}

export function columnOf(read: ReadonlyMap<string, Float64Array>, name: string): Float64Array {
  const column = read.get(name);
  if (!column) throw new Error(`No column ${name} was read`);
  return column;
}

const firstDay = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
export const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
