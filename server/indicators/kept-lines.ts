import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { cellsAsked } from './card-query.js';
import type { FigureRequest } from './request.js';
import type { RowsBehind } from './rows-behind.js';

const quote = (name: string) => `"${name}"`;

/**
 * The lines a figure is kept in, where each of them is what there is to tell: a statement, a campaign, a day of a
 * mission. Opinions are told by mission and score, without a day: nothing sorts out who answered.
 */
export function keptLines(
  header: IndicatorHeader,
  stored: readonly string[],
  request: Pick<FigureRequest, 'period' | 'filters'>,
): RowsBehind {
  const { column, end } = header.time;
  const isOpinion = header.privacy.unit === 'answer';
  const told = header.grain.filter((name) => name !== 'volunteer_key' && !(isOpinion && name === column));
  const added = Object.values(header.measures).flatMap(({ kind, of }) =>
    kind === 'sum' && of !== undefined ? [of] : [],
  );
  const sums = stored.filter((name) => name in header.measures || added.includes(name));
  const counts = stored.filter((name) => name === 'rows_counted' || name.startsWith('left_out_'));
  const { where, parameters } = cellsAsked(column, request);
  const within = end === undefined ? '' : ` AND ${quote(end)} <= $to::DATE`;
  const names = told.map(quote);
  const cells = `behind AS (
    SELECT ${names.join(', ')}, ${isOpinion ? `NULL::DATE AS ${quote(column)}, ` : ''}
      ${[...sums, ...counts].map((name) => `sum(${quote(name)}) AS ${quote(name)}, `).join('')}
      ${counts.map((name) => `coalesce(sum(${quote(name)}), 0)`).join(' + ') || 'count(*)'} AS records,
      concat_ws(' ', ${names.map((name) => `coalesce(CAST(${name} AS VARCHAR), '')`).join(', ')}) AS row_id
    FROM indicator.${quote(header.name)} WHERE ${where}${within} GROUP BY ${names.join(', ')})`;
  return { cells, parameters, isNamed: false, hasKeys: false };
}
