import type { Row } from '../fill.js';
import type { Frame } from '../frame.js';
import type { MonthArrays, Slices } from './month-arrays.js';

/** Where the rows of months go in one answer. */
export interface AskedMonths {
  /** Which line of time a month belongs to; -1: none. */
  ranks: Int32Array;
  /** The slices that the filters keep; null: all. */
  wanted: Int32Array | null;
  /** Which combination a slice belongs to; null: there is one. */
  place: Int32Array | null;
  combinations: readonly Row[];
  cells: number;
}

export function askedMonths({ months, slices }: MonthArrays, { spans, request }: Frame): AskedMonths {
  const ranks = Int32Array.from(months, (month) => spans.findIndex(({ from, to }) => from <= month && month < to));
  const { place, combinations } = placesOf(slices, request.dimensions);
  return {
    ranks,
    wanted: wantedOf(slices, request.filters),
    place,
    combinations,
    cells: spans.length * combinations.length,
  };
}

/** Stretches of rows, or of blocks of people, that an answer takes, and the cell each goes to: line of time × combinations + combination. */
export interface Taken {
  count: number;
  from: Int32Array;
  to: Int32Array;
  slice: Int32Array;
  cell: Int32Array;
}

export function takenFrom(
  { starts, present }: { starts: Int32Array; present: Int32Array },
  { ranks, wanted, place, combinations }: AskedMonths,
): Taken {
  const kept = wanted ?? present;
  const stretches = stretchesOf(ranks);
  const most = kept.length * stretches.length;
  const taken = {
    from: new Int32Array(most),
    to: new Int32Array(most),
    slice: new Int32Array(most),
    cell: new Int32Array(most),
  };
  let count = 0;
  for (const slice of kept) {
    const first = slice * ranks.length;
    const cell = place === null ? 0 : (place[slice] ?? 0);
    for (const { rank, month, end } of stretches) {
      const [from, to] = [starts[first + month] ?? 0, starts[first + end] ?? 0];
      if (from === to) continue;
      taken.from[count] = from;
      taken.to[count] = to;
      taken.slice[count] = slice;
      taken.cell[count] = rank * combinations.length + cell;
      count += 1;
    }
  }
  return { count, ...taken };
}

/** Months that follow each other in one line of time; those of none are left out. */
function stretchesOf(ranks: Int32Array): { rank: number; month: number; end: number }[] {
  const stretches: { rank: number; month: number; end: number }[] = [];
  ranks.forEach((rank, month) => {
    const last = stretches.at(-1);
    if (last?.rank === rank && last.end === month) last.end = month + 1;
    else if (rank >= 0) stretches.push({ rank, month, end: month + 1 });
  });
  return stretches;
}

/** Looked up by the first filter, then held against the others. */
function wantedOf({ dimensions }: Slices, filters: Frame['request']['filters']): Int32Array | null {
  const [first, ...others] = filters.map(({ dimension, values }) => {
    const known = dimensions.get(dimension);
    const isKept = (known?.values ?? []).map((value) => value !== null && values.includes(String(value)));
    return { known, isKept };
  });
  if (!first) return null;
  const found = (first.known?.slicesOf ?? []).flatMap((slices, code) => (first.isKept[code] ? [...slices] : []));
  const wanted = others.reduce(
    (left, { known, isKept }) => left.filter((slice) => isKept[known?.codes[slice] ?? 0] ?? false),
    found,
  );
  return Int32Array.from(wanted);
}

function placesOf(
  { count, dimensions }: Slices,
  asked: readonly string[],
): { place: Int32Array | null; combinations: Row[] } {
  if (asked.length === 0) return { place: null, combinations: [{}] };
  const parts = asked.map((name) => dimensions.get(name) ?? { codes: new Int32Array(count), values: [null] });
  const places = new Map<number, number>();
  const combinations: Row[] = [];
  const place = new Int32Array(count);
  for (let slice = 0; slice < count; slice += 1) {
    const key = parts.reduce((so, { codes, values }) => so * Math.max(values.length, 1) + (codes[slice] ?? 0), 0);
    const known = places.get(key);
    place[slice] = known ?? combinations.length;
    if (known !== undefined) continue;
    places.set(key, combinations.length);
    combinations.push(
      Object.fromEntries(asked.map((name, at) => [name, parts[at]?.values[parts[at].codes[slice] ?? 0] ?? null])),
    );
  }
  return { place, combinations };
}
