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
  return { ...people, everyone: everyoneIn(people, months.length) };
}

function everyoneIn({ starts, block, low, high, blocks }: Omit<MonthPeople, 'everyone'>, months: number): Int32Array[] {
  const everyone = Array.from({ length: months }, () => new Int32Array(2 * blocks));
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const bits = everyone[at % months] ?? new Int32Array();
    for (let row = starts[at] ?? 0; row < (starts[at + 1] ?? 0); row += 1) {
      const place = 2 * (block[row] ?? 0);
      bits[place] = (bits[place] ?? 0) | (low[row] ?? 0);
      bits[place + 1] = (bits[place + 1] ?? 0) | (high[row] ?? 0);
    }
  }
  return everyone;
}
