import type { Snapshot } from '../../warehouse/snapshot.js';
import type { MonthPeople } from './month-arrays.js';
import { columnOf, monthSql, sortedRows, wholeNumbers } from './sorted-rows.js';

/** Who is in each month and slice, in the months that have rows. */
export async function readPeople(
  reader: Snapshot,
  table: string,
  time: string,
  months: readonly string[],
  slices: number,
): Promise<MonthPeople> {
  const read = await reader.readNumbers(
    `SELECT ${monthSql(time)}, slice, block, (bits & 4294967295::UBIGINT)::UINTEGER AS low, (bits >> 32)::UINTEGER AS high
     FROM ${table}`,
  );
  const { order, ...sorted } = sortedRows(columnOf(read, 'month'), columnOf(read, 'slice'), months, slices);
  const [block, low, high] = [columnOf(read, 'block'), columnOf(read, 'low'), columnOf(read, 'high')];
  const people = {
    ...sorted,
    block: wholeNumbers(block, order),
    low: wholeNumbers(low, order),
    high: wholeNumbers(high, order),
    blocks: block.reduce((most, one) => Math.max(most, one + 1), 0),
  };
  return { ...people, everyone: months.map((_, at) => everyoneIn(people, at * slices, (at + 1) * slices)) };
}

/** `from`, `to`: places of the slices of one month. */
function everyoneIn(
  { starts, block, low, high, blocks }: Omit<MonthPeople, 'everyone'>,
  from: number,
  to: number,
): Int32Array {
  const bits = new Int32Array(2 * blocks);
  for (let at = starts[from] ?? 0; at < (starts[to] ?? 0); at += 1) {
    const place = 2 * (block[at] ?? 0);
    bits[place] = (bits[place] ?? 0) | (low[at] ?? 0);
    bits[place + 1] = (bits[place + 1] ?? 0) | (high[at] ?? 0);
  }
  return bits;
}
