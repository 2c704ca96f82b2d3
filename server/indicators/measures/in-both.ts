import { before, type Frame } from '../frame.js';
import { memberSql } from './member.js';

/** CTE of the people of the period before each span: `here`, in the same slice; else in the whole organisation. */
export function peopleBefore(frame: Frame, name: string, here: boolean): string {
  const dimensions = here ? frame.dimensions : [];
  const wanted = here ? frame.wanted : '';
  const seen = `SELECT ${frame.time} AS seen_on, ${before(dimensions)}${memberSql(frame)} AS member FROM ${frame.table}
    WHERE ${frame.time} >= (SELECT min(before_from) FROM spans) AND ${frame.time} < (SELECT max(before_to) FROM spans)${wanted}`;
  return `${name} AS (SELECT DISTINCT spans."bucket", ${before(dimensions)}member FROM (${seen}) AS seen
    JOIN spans ON seen_on >= before_from AND seen_on < before_to WHERE member IS NOT NULL)`;
}
