import type { Period } from './compared-period.js';
import type { Row } from './fill.js';
import { type Asking, type Line, type Lines, linesOf } from './lines.js';
import type { FigureRequest } from './request.js';

/** Adds `M_compared`: the same slice of the bucket of the same rank in the compared period. */
export async function compare(
  asking: Asking,
  compared: Period,
  request: FigureRequest,
  rows: readonly { line: Line; row: Row }[],
  total: Row,
): Promise<void> {
  if (compared.from >= compared.to) return unknown(asking, rows, total);
  const before = await linesOf(asking, compared, request);
  const whole = await linesOf(asking, compared, { ...request, bucket: null, dimensions: [] });
  const known = new Map(before.all.map((line) => [keyOf(line), line.values]));
  for (const { line, row } of rows) add(asking, row, known.get(keyOf(line)) ?? before.emptyAt(line.rank));
  add(asking, total, firstValues(whole));
}

export function firstValues({ all }: Lines): Row {
  return all[0]?.values ?? {};
}

function unknown(asking: Asking, rows: readonly { row: Row }[], total: Row): void {
  for (const { row } of rows) add(asking, row, undefined);
  add(asking, total, undefined);
}

function add({ header }: Asking, row: Row, values: Row | undefined): void {
  for (const measure of Object.keys(header.measures)) row[`${measure}_compared`] = values?.[measure] ?? null;
}

function keyOf({ rank, combination }: Line): string {
  return JSON.stringify([rank, combination]);
}
