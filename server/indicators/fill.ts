import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { BucketSpan } from './buckets.js';
import { moneyOf } from './money.js';
import { unitOf } from './result-columns.js';

export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

/** Known days: before the first nothing was recorded, after today nothing has happened. */
export interface Recorded {
  firstDay: string | null;
  today: string;
}

/** Sums and counts of a span without any row: 0 where days are recorded, null elsewhere. */
export function emptyValues(header: IndicatorHeader, span: BucketSpan, recorded: Recorded): Row {
  const isKnown = recorded.firstDay !== null && span.end > recorded.firstDay && span.start <= recorded.today;
  return Object.fromEntries(
    Object.entries(header.measures).map(([name, { kind }]) => [
      name,
      isKnown && (kind === 'sum' || kind === 'distinct') ? 0 : null,
    ]),
  );
}

/** The measures of one rolled-up row; ratios are divided here, after slicing. */
export function valuesOf(header: IndicatorHeader, row: Row): Row {
  const values: Row = {};
  for (const [name, { kind }] of Object.entries(header.measures))
    if (kind !== 'ratio') values[name] = unitOf(header, name) === 'money' ? moneyOf(row[name]) : asNumber(row[name]);
  for (const [name, measure] of Object.entries(header.measures)) {
    if (measure.kind === 'ratio')
      values[name] = divide(values[measure.numerator ?? ''], values[measure.denominator ?? '']);
  }
  return values;
}

function divide(numerator: Cell | undefined, denominator: Cell | undefined): number | null {
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0) return null;
  return numerator / denominator;
}

function asNumber(value: Cell | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
