import type { Frame } from '../frame.js';
import { memberSql } from './member.js';

/** CTE `first_days`: the first day of each person in the whole result, without filter. */
export function firstDays(frame: Frame): string {
  const seen = `SELECT ${frame.time} AS day, ${memberSql(frame)} AS member FROM ${frame.table}`;
  return `first_days AS (SELECT member, min(day) AS first_day FROM (${seen}) GROUP BY member)`;
}

/** New to the organisation, in whatever slice: somebody of the slice seen nowhere before its days. */
export const firstTimeSql = 'first_days.first_day >= spans.from_day';
