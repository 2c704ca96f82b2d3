import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Parameters, Value } from '../warehouse/to-duckdb.js';
import { bucketSql } from './buckets.js';
import type { Period } from './compared-period.js';
import type { FigureRequest } from './request.js';
import { alwaysNeeded } from './months/month-columns.js';
import { tablesOf } from './months/month-tables.js';
import { type Span, spansOf } from './spans.js';

/** One SELECT over `indicator.NAME`: the keys of a slice, then what it adds to it. */
export interface Part {
  sql: string;
  parameters: Parameters;
}

/** What the measures of one answer have in common. Names come from the header, values are bound. */
export interface Frame {
  header: IndicatorHeader;
  request: FigureRequest;
  stored: readonly string[];
  spans: readonly Span[];
  table: string;
  time: string;
  /** Columns that tell slices apart, quoted. */
  keys: readonly string[];
  dimensions: readonly string[];
  /** Conditions of the filters, each beginning with AND. */
  wanted: string;
  /** CTE `cells`: the rows asked for, with their `bucket`, a month in one where `byMonth`. */
  cells: string;
  /** The same, always day by day. */
  dayCells: string;
  /** Every line is of whole months, and the figure is kept by month. */
  byMonth: boolean;
  schoolYearStartMonth: number;
  parameters: Parameters;
}

export const quote = (name: string) => `"${name}"`;
/** `a, b, ` before other columns. */
export const before = (columns: readonly string[]) => columns.map((column) => `${column}, `).join('');
export const groupBy = (columns: readonly string[]) => (columns.length > 0 ? ` GROUP BY ${columns.join(', ')}` : '');
export const partitionBy = (columns: readonly string[]) =>
  columns.length > 0 ? `PARTITION BY ${columns.join(', ')} ` : '';
/** Condition that two relations speak of the same slice. */
export const same = (columns: readonly string[], left: string, right: string) =>
  columns.map((column) => `${left}.${column} IS NOT DISTINCT FROM ${right}.${column}`).join(' AND ') || 'true';

export function frameOf(
  header: IndicatorHeader,
  stored: readonly string[],
  request: FigureRequest,
  period: Period,
  schoolYearStartMonth: number,
  byMonth: boolean,
): Frame {
  const parameters: Record<string, Value> = { from: period.from, to: period.to };
  const wanted = request.filters
    .map(({ dimension, values }, at) => {
      values.forEach((value, place) => (parameters[`where_${at}_${place}`] = value));
      const marks = values.map((_, place) => `$where_${at}_${place}`).join(', ');
      return ` AND CAST(${quote(dimension)} AS VARCHAR) IN (${marks})`;
    })
    .join('');
  const table = `indicator.${quote(header.name)}`;
  const time = quote(header.time.column);
  const first = request.bucket ? bucketSql(request.bucket, time, schoolYearStartMonth) : null;
  const dimensions = request.dimensions.map(quote);
  const within = `${time} >= $from::DATE AND ${time} < $to::DATE${wanted}${ending(header, request, first)}`;
  const cellsOf = (from: string) =>
    `cells AS (SELECT *${first === null ? '' : `, ${first} AS "bucket"`} FROM ${from} WHERE ${within})`;
  return {
    header,
    request,
    stored,
    spans: spansOf(request, period, schoolYearStartMonth),
    table,
    time,
    keys: [...(first === null ? [] : ['"bucket"']), ...dimensions],
    dimensions,
    wanted,
    cells: cellsOf(byMonth ? monthsFor(header, request) : table),
    dayCells: cellsOf(table),
    byMonth,
    schoolYearStartMonth,
    parameters,
  };
}

/** The smallest table by month that tells apart what is asked. */
function monthsFor(header: IndicatorHeader, { dimensions, filters }: FigureRequest): string {
  const { numbers, whole } = tablesOf(header.name);
  const asked = [...dimensions, ...filters.map(({ dimension }) => dimension)];
  return asked.every((one) => alwaysNeeded(header).includes(one)) ? whole : numbers;
}

/** A row with an end lies wholly within its slice, or is in none. */
function ending({ time }: IndicatorHeader, { bucket }: FigureRequest, first: string | null): string {
  if (time.end === undefined) return '';
  const end = quote(time.end);
  const length = bucket === 'school_year' ? '1 YEAR' : `1 ${(bucket ?? 'day').toUpperCase()}`;
  return ` AND ${end} <= $to::DATE${first === null ? '' : ` AND ${end} <= ${first} + INTERVAL ${length}`}`;
}

/** CTE `spans`: the days of each bucket and those before it. */
export const spansCte = `spans AS (SELECT unnest($span_bucket::DATE[]) AS "bucket", unnest($span_from::DATE[]) AS from_day,
    unnest($span_to::DATE[]) AS to_day, unnest($before_from::DATE[]) AS before_from,
    unnest($before_to::DATE[]) AS before_to, unnest($year_before::DATE[]) AS year_before)`;

export function spansParameters({ spans }: Frame): Parameters {
  return {
    span_bucket: spans.map(({ bucket, from }) => bucket ?? from),
    span_from: spans.map(({ from }) => from),
    span_to: spans.map(({ to }) => to),
    before_from: spans.map((one) => one.before.from),
    before_to: spans.map((one) => one.before.to),
    year_before: spans.map(({ yearBefore }) => yearBefore),
  };
}
