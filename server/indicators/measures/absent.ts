import type { MeasureHeader } from '../../query-files/measure.schemas.js';
import { before, type Frame, groupBy, type Part, quote, same, spansCte, spansParameters } from '../frame.js';
import { memberSql } from './member.js';

/** People of the slice in the twelve months before who are not there now and had not left by its end. */
export function absent(frame: Frame, name: string, { anywhere }: MeasureHeader): Part {
  const { keys, request } = frame;
  const earlier = seen(frame, 'earlier', frame.dimensions, frame.wanted, 'year_before', 'from_day');
  const now = anywhere
    ? seen(frame, 'now', [], '', 'from_day', 'to_day')
    : seen(frame, 'now', frame.dimensions, frame.wanted, 'from_day', 'to_day');
  const time = request.bucket ? ['"bucket"'] : [];
  const slice = anywhere ? time : keys;
  const by = keys.map((key) => `earlier.${key}`);
  return {
    sql: `WITH ${spansCte}, ${earlier}, ${now}, ${gone(frame)}
      SELECT ${before(by)}count(*) FILTER (WHERE now.member IS NULL AND (gone.left_on IS NULL OR gone.left_on >= spans.to_day)) AS ${quote(name)}
      FROM earlier JOIN spans ON ${same(time, 'earlier', 'spans')}
      LEFT JOIN now ON now.member = earlier.member AND ${same(slice, 'now', 'earlier')}
      LEFT JOIN gone ON gone.member = earlier.member${groupBy(by)}`,
    parameters: { ...frame.parameters, ...spansParameters(frame) },
  };
}

function seen(
  frame: Frame,
  name: string,
  dimensions: readonly string[],
  wanted: string,
  from: string,
  to: string,
): string {
  const rows = `SELECT ${frame.time} AS seen_on, ${before(dimensions)}${memberSql(frame)} AS member FROM ${frame.table}
    WHERE ${frame.time} >= (SELECT min(${from}) FROM spans) AND ${frame.time} < (SELECT max(${to}) FROM spans)${wanted}`;
  return `${name} AS (SELECT DISTINCT spans."bucket", ${before(dimensions)}member FROM (${rows}) AS seen
    JOIN spans ON seen_on >= ${from} AND seen_on < ${to} WHERE member IS NOT NULL)`;
}

function gone({ header }: Frame): string {
  if (header.grain.includes('volunteer_key'))
    return 'gone AS (SELECT volunteer_key AS member, left_on FROM staging.volunteer WHERE left_on IS NOT NULL)';
  return `gone AS (SELECT number AS member, left_on FROM staging.volunteer JOIN indicator.volunteer_number USING (volunteer_key)
    WHERE left_on IS NOT NULL)`;
}
