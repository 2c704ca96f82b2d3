import type { Parameters } from '../warehouse/to-duckdb.js';
import type { FigureRequest } from './request.js';

const quote = (name: string) => `"${name}"`;

/** What of `indicator.NAME` a request speaks of: its period and its filters, whatever it slices by. */
export function cellsAsked(
  time: string,
  { period, filters }: Pick<FigureRequest, 'period' | 'filters'>,
): { where: string; parameters: Parameters } {
  const parameters: Record<string, string> = { from: period.from, to: period.to };
  const wanted = filters.map(({ dimension, values }, at) => {
    const marks = values.map((value, place) => {
      parameters[`where_${at}_${place}`] = value;
      return `$where_${at}_${place}`;
    });
    return ` AND CAST(${quote(dimension)} AS VARCHAR) IN (${marks.join(', ')})`;
  });
  return { where: `${quote(time)} >= $from::DATE AND ${quote(time)} < $to::DATE${wanted.join('')}`, parameters };
}
