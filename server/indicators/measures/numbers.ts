import type { MeasureHeader } from '../../query-files/measure.schemas.js';
import { before, type Frame, groupBy, type Part, quote } from '../frame.js';
import { quantileSql } from './quantile.js';

/** Sums, smallest, largest, quantiles of observations, and the rows behind them, in one pass over the cells. */
export function numbers({ header, stored, cells, keys, parameters }: Frame): Part {
  const behind = stored.filter((name) => name === 'rows_counted' || name.startsWith('left_out_'));
  const columns = [
    'count(*) AS cell_rows',
    ...Object.entries(header.measures).flatMap(([name, measure]) => numberSql(name, measure)),
    ...behind.map((name) => `sum(${quote(name)})::BIGINT AS ${quote(name)}`),
  ];
  return {
    sql: `WITH ${cells} SELECT ${before(keys)}${columns.join(', ')} FROM cells${groupBy(keys)} HAVING count(*) > 0`,
    parameters,
  };
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
