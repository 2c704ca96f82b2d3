import type { Value } from '../../warehouse/to-duckdb.js';

/** One row for each person and subject: that of the highest amount. */
export function best<Row extends { personId: string }>(
  rows: readonly Row[],
  keyOf: (row: { personId: string }) => string | undefined,
  amount: string,
  read: (row: Row) => readonly [name: string, subject: string, amount: number],
) {
  const found = new Map<string, Record<string, Value>>();
  for (const row of rows) {
    const [name, subject, value] = read(row);
    const key = keyOf(row);
    const place = `${key} ${subject}`;
    if (Number(found.get(place)?.[amount] ?? -Infinity) >= value) continue;
    found.set(place, { volunteer_key: key, [name]: subject, [amount]: value });
  }
  return [...found.values()];
}
