import { tableFromIPC } from '@uwdata/flechette';

/** One row of a result: days as `YYYY-MM-DD`, everything else as it came; null is unknown. */
export type Row = Record<string, string | number | boolean | null>;

/** Rows of an Arrow stream, as plain objects that charts and tables read alike. */
export function readArrow(bytes: Uint8Array): Row[] {
  const table = tableFromIPC(bytes, { useDate: true });
  const columns = table.names.map((name) => {
    const values: unknown[] = table.getChild(name).toArray() as unknown[];
    return { name: String(name), values };
  });
  return Array.from({ length: table.numRows }, (_, index) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, plain(values[index])])),
  );
}

function plain(value: unknown): Row[string] {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dayOrInstant(value);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

function dayOrInstant(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
