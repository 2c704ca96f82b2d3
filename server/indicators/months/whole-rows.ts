import { monthNumbers, type MonthRows, rolled, type Slices } from './month-arrays.js';
import { numberOf, sortedRows } from './sorted-rows.js';

/** The rows of each month that agree on these dimensions as one, under the number of one of their slices. */
export function wholeRows(
  rows: MonthRows,
  months: readonly string[],
  { count, dimensions }: Slices,
  needed: readonly string[],
): MonthRows {
  const standing = standingFor(count, (slice) => needed.map((name) => dimensions.get(name)?.codes[slice]).join());
  const places: { month: string; slice: number; rows: number[] }[] = [];
  for (const [at, month] of months.entries()) {
    const found = new Map<number, number[]>();
    for (const slice of rows.present) {
      const place = slice * months.length + at;
      const kept = found.get(standing[slice] ?? 0) ?? [];
      for (let row = rows.starts[place] ?? 0; row < (rows.starts[place + 1] ?? 0); row += 1) kept.push(row);
      if (kept.length > 0) found.set(standing[slice] ?? 0, kept);
    }
    for (const [slice, all] of found) places.push({ month, slice, rows: all });
  }
  const month = Float64Array.from(places, (one) => numberOf(one.month));
  const slice = Float64Array.from(places, (one) => one.slice);
  const { order, ...sorted } = sortedRows(month, slice, months, count);
  const numbers = [...rows.numbers].map(([name, { kind, values }]) => {
    const one = (all: readonly number[]) => all.reduce((so, row) => rolled(kind, so, values[row] ?? NaN), NaN);
    return [
      name,
      monthNumbers(
        kind,
        Float64Array.from(order, (place) => one(places[place]?.rows ?? [])),
      ),
    ] as const;
  });
  return { ...sorted, numbers: new Map(numbers) };
}

/** For each slice, the first one with the same key. */
function standingFor(count: number, keyOf: (slice: number) => string): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from({ length: count }, (_, slice) => {
    const key = keyOf(slice);
    const known = first.get(key) ?? slice;
    first.set(key, known);
    return known;
  });
}
