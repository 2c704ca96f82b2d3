import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { MeasureHeader } from '../../query-files/measure.schemas.js';
import { before, type Frame, groupBy, type Part, quote } from '../frame.js';
import { quantileSql } from './quantile.js';

/** Sums, smallest, largest, quantiles of observations, and the rows behind them, in one pass over the cells. */
export function numbers({ header, stored, cells, keys, parameters }: Frame): Part {
  const group = stored.includes('largest_group') ? ['max(largest_group) AS largest_group'] : [];
  const behind = stored.filter((name) => name === 'rows_counted' || name.startsWith('left_out_'));
  const columns = [
    'count(*) AS cell_rows',
    ...Object.entries(header.measures).flatMap(([name, measure]) => numberSql(name, measure)),
    ...behind.map((name) => `sum(${quote(name)})::BIGINT AS ${quote(name)}`),
    ...group,
    ...(keys.length === 0 ? notedSql(header, stored) : []),
  ];
  return {
    sql: `WITH ${cells} SELECT ${before(keys)}${columns.join(', ')} FROM cells${groupBy(keys)} HAVING count(*) > 0`,
    parameters,
  };
}

/** How the time of the whole was noted, or the rows where the figure is not time: parts of one sum. */
function notedSql(header: IndicatorHeader, stored: readonly string[]): string[] {
  const weight = weightOf(header, stored);
  if (weight === null) return [];
  const part = (name: string, condition: string) =>
    `coalesce(sum(${quote(weight)}) FILTER (WHERE ${condition}), 0)::BIGINT AS ${name}`;
  const noted = ['measured', 'declared', 'estimated'].map((one) => part(`noted_${one}`, `provenance = '${one}'`));
  return [...noted, part('noted_all', 'true'), part('noted_validated', "status = 'validated'")];
}

/** What shares of a figure are shares of; null where its rows do not tell how they were noted. */
export function weightOf({ grain, unit }: IndicatorHeader, stored: readonly string[]): string | null {
  if (!grain.includes('provenance') || !grain.includes('status') || !stored.includes('rows_counted')) return null;
  return unit === 'duration' && stored.includes('person_seconds') ? 'person_seconds' : 'rows_counted';
}

function numberSql(name: string, measure: MeasureHeader): string[] {
  const { kind, of, within } = measure;
  if (kind === 'quantile') return [`${quantileSql(measure)} AS ${quote(name)}`];
  if (kind !== 'sum' && kind !== 'min' && kind !== 'max') return [];
  const value = `${kind}(${quote(of ?? name)})`;
  if (!within) return [`${value} AS ${quote(name)}`];
  const parts = within.map((column) => `${quote(column)} := coalesce(CAST(${quote(column)} AS VARCHAR), '')`);
  return [`CASE WHEN count(DISTINCT struct_pack(${parts.join(', ')})) <= 1 THEN ${value} END AS ${quote(name)}`];
}
