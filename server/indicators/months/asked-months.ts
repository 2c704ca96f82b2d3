import type { Row } from '../fill.js';
import type { Frame } from '../frame.js';
import type { MonthArrays } from './month-arrays.js';

/** Where the rows of months go in one answer. */
export interface AskedMonths {
  /** Which line of time a month belongs to; -1: none. */
  ranks: Int32Array;
  /** 1 for the slices that the filters keep; null: all. */
  wanted: Uint8Array | null;
  /** Which combination a slice belongs to; null: there is one. */
  place: Int32Array | null;
  combinations: readonly Row[];
  cells: number;
  /** How many slices each month has a place for. */
  slices: number;
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
    slices: slices.count,
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
  { ranks, wanted, place, slices, combinations }: AskedMonths,
): Taken {
  const kept = wanted === null ? present : present.filter((slice) => wanted[slice] === 1);
  const most = kept.length * ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1), 0);
  const taken = {
    from: new Int32Array(most),
    to: new Int32Array(most),
    slice: new Int32Array(most),
    cell: new Int32Array(most),
  };
  let count = 0;
  for (let month = 0; month < ranks.length; month += 1) {
    const first = (ranks[month] ?? -1) * combinations.length;
    if (first < 0) continue;
    for (let at = 0; at < kept.length; at += 1) {
      const slice = kept[at] ?? 0;
      const [from, to] = [starts[month * slices + slice] ?? 0, starts[month * slices + slice + 1] ?? 0];
      if (from === to) continue;
      taken.from[count] = from;
      taken.to[count] = to;
      taken.slice[count] = slice;
      taken.cell[count] = first + (place === null ? 0 : (place[slice] ?? 0));
      count += 1;
    }
  }
  return { count, ...taken };
}

function wantedOf(
  { count, dimensions }: MonthArrays['slices'],
  filters: Frame['request']['filters'],
): Uint8Array | null {
  if (filters.length === 0) return null;
  const wanted = new Uint8Array(count).fill(1);
  for (const { dimension, values } of filters) {
    const { codes, values: known } = dimensions.get(dimension) ?? { codes: new Int32Array(count), values: [] };
    const kept = known.map((value) => value !== null && values.includes(String(value)));
    for (let slice = 0; slice < count; slice += 1) if (!kept[codes[slice] ?? 0]) wanted[slice] = 0;
  }
  return wanted;
}

function placesOf(
  { count, dimensions }: MonthArrays['slices'],
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
