import type { Frame } from '../frame.js';
import { type AskedMonths, takenFrom } from './asked-months.js';
import type { MonthPeople } from './month-arrays.js';

/** Different people of each cell: the bits of its months together, counted. */
export function peopleByCell(people: MonthPeople, { request }: Frame, asked: AskedMonths): Int32Array {
  const isOfAll = request.dimensions.length === 0 && request.filters.length === 0;
  const bits = isOfAll ? everyone(people, asked) : together(people, asked);
  const width = 2 * people.blocks;
  return Int32Array.from({ length: asked.cells }, (_, cell) => countIn(bits, cell * width, (cell + 1) * width));
}

function everyone(people: MonthPeople, { ranks, cells }: AskedMonths): Int32Array {
  const width = 2 * people.blocks;
  const bits = new Int32Array(cells * width);
  people.everyone.forEach((month, at) => {
    const first = (ranks[at] ?? -1) * width;
    if (first < 0) return;
    for (let place = 0; place < width; place += 1)
      bits[first + place] = (bits[first + place] ?? 0) | (month[place] ?? 0);
  });
  return bits;
}

function together(people: MonthPeople, asked: AskedMonths): Int32Array {
  const { block, low, high, blocks } = people;
  const { count, from, to, cell } = takenFrom(people, asked);
  const bits = new Int32Array(asked.cells * 2 * blocks);
  for (let at = 0; at < count; at += 1) {
    const first = (cell[at] ?? 0) * blocks;
    const end = to[at] ?? 0;
    for (let row = from[at] ?? 0; row < end; row += 1) {
      const place = 2 * (first + (block[row] ?? 0));
      bits[place] = (bits[place] ?? 0) | (low[row] ?? 0);
      bits[place + 1] = (bits[place + 1] ?? 0) | (high[row] ?? 0);
    }
  }
  return bits;
}

function countIn(bits: Int32Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += ones(bits[at] ?? 0);
  return count;
}

/** Bits set, by adding neighbours up: pairs, fours, then bytes by one multiplication. */
function ones(word: number): number {
  if (word === 0) return 0;
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
