import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { MeasureHeader } from '../query-files/measure.schemas.js';
import { AppError } from '../shared/app-error.js';
import type { Parameters } from '../warehouse/to-duckdb.js';
import { bucketSql } from './buckets.js';
import type { Period } from './compared-period.js';
import type { FigureRequest } from './request.js';

const quote = (name: string) => `"${name}"`;
const AGGREGATES = { sum: 'sum', min: 'min', max: 'max' } as const;

export interface RollUp {
  sql: string;
  parameters: Parameters;
}

/**
 * The SELECT that answers one slice from `indicator.NAME`: `bucket`, the dimensions, each measure, `rows_counted`,
 * `left_out_*`. Sums and sets roll up apart: unnesting people before summing would multiply the sums.
 */
export function rollUp(
  header: IndicatorHeader,
  stored: readonly string[],
  request: FigureRequest,
  period: Period,
  schoolYearStartMonth: number,
): RollUp {
  const time = quote(header.time.column);
  const parameters: Record<string, string> = { from: period.from, to: period.to };
  const wanted = request.filters.map(({ dimension, values }, at) => {
    const marks = values.map((value, place) => {
      parameters[`where_${at}_${place}`] = value;
      return `$where_${at}_${place}`;
    });
    return ` AND CAST(${quote(dimension)} AS VARCHAR) IN (${marks.join(', ')})`;
  });
  const keys = [...(request.bucket ? ['bucket'] : []), ...request.dimensions].map(quote);
  const bucket = request.bucket ? `, ${bucketSql(request.bucket, time, schoolYearStartMonth)} AS bucket` : '';
  const left = stored.filter((name) => name === 'rows_counted' || name.startsWith('left_out_'));
  const distinct = Object.entries(header.measures)
    .filter(([, { kind }]) => kind === 'distinct')
    .map(([name]) => name);
  const numbers = [
    ...Object.entries(header.measures).flatMap(([name, measure]) => numberSql(name, measure)),
    ...left.map((name) => `sum(${quote(name)})::BIGINT AS ${quote(name)}`),
  ];
  const group = keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : '';
  const prefix = keys.map((key) => `${key}, `).join('');
  const cells = `cells AS (SELECT *${bucket} FROM indicator.${quote(header.name)} WHERE ${time} >= $from::DATE AND ${time} < $to::DATE${wanted.join('')})`;
  const base = `numbers AS (SELECT ${prefix}count(*) AS cell_rows, ${numbers.join(', ')} FROM cells${group})`;
  if (distinct.length === 0) return { sql: `WITH ${cells}, ${base} SELECT * FROM numbers`, parameters };
  const members = `members AS (SELECT ${prefix}unnest(people) AS member FROM cells)`;
  const sets = `sets AS (SELECT ${prefix}count(DISTINCT member) AS members FROM members${group})`;
  const on = keys.map((key) => `numbers.${key} IS NOT DISTINCT FROM sets.${key}`).join(' AND ') || 'true';
  const counts = distinct.map((name) => `coalesce(sets.members, 0) AS ${quote(name)}`).join(', ');
  return {
    sql: `WITH ${cells}, ${base}, ${members}, ${sets} SELECT numbers.*, ${counts} FROM numbers LEFT JOIN sets ON ${on}`,
    parameters,
  };
}

function numberSql(name: string, { kind, of, within }: MeasureHeader): string[] {
  if (kind === 'distinct' || kind === 'ratio') return [];
  if (!(kind in AGGREGATES)) throw new AppError('measure-kind-not-supported', { measure: name, kind });
  const value = `${AGGREGATES[kind as keyof typeof AGGREGATES]}(${quote(of ?? name)})`;
  if (!within) return [`${value} AS ${quote(name)}`];
  const parts = within.map((column) => `${quote(column)} := coalesce(CAST(${quote(column)} AS VARCHAR), '')`);
  return [`CASE WHEN count(DISTINCT struct_pack(${parts.join(', ')})) <= 1 THEN ${value} END AS ${quote(name)}`];
}
