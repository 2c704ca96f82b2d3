import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Parameters } from '../warehouse/to-duckdb.js';
import { tablesOf } from './months/month-tables.js';
import { isOfWholeMonths } from './months/whole-months.js';
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

/** The same, from months where the period is made of them. */
export function cellsBehind(
  header: IndicatorHeader,
  isKeptByMonth: boolean,
  request: Pick<FigureRequest, 'period' | 'filters'>,
): { from: string; byMonth: boolean; where: string; parameters: Parameters } {
  const byMonth = isKeptByMonth && isOfWholeMonths({ bucket: null }, request.period);
  const from = byMonth ? tablesOf(header.name).numbers : `indicator.${quote(header.name)}`;
  return { from, byMonth, ...cellsAsked(header.time.column, request) };
}
