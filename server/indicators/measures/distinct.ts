import type { MeasureHeader } from '../../query-files/measure.schemas.js';
import { before, type Frame, groupBy, type Part, quote, same, spansCte, spansParameters } from '../frame.js';
import { firstDays, firstTimeSql } from './first-time.js';
import { peopleBefore } from './in-both.js';
import { memberSql } from './member.js';
import { peopleByMonth, peopleOfBeforeByMonth } from './people-by-month.js';

const conditions = {
  first_time: () => firstTimeSql,
  in_both: ({ anywhere }: MeasureHeader) => (anywhere ? 'anywhere.member IS NOT NULL' : 'here.member IS NOT NULL'),
};

/** Different people of each slice now, and those of them who are new or were there before; null when none is asked. */
export function people(frame: Frame): Part | null {
  const measures = Object.entries(frame.header.measures).filter(([, measure]) => isOfNow(measure));
  const isCounted = Object.values(frame.header.measures).some(({ at_least }) => at_least?.of === 'people');
  if (measures.length === 0 && !isCounted) return null;
  if (frame.byMonth) return peopleByMonth(frame, measures);
  const { cells, keys } = frame;
  const members = `members AS (SELECT DISTINCT ${before(keys)}member FROM (SELECT ${before(keys)}${memberSql(frame)} AS member FROM cells) WHERE member IS NOT NULL)`;
  const { ctes, joins } = looksBack(frame);
  const counts = measures.map(([name, measure]) => `count(*)${filterOf(frame, measure)} AS ${quote(name)}`);
  return {
    sql: `WITH ${[cells, members, ...ctes].join(', ')}
      SELECT ${before(keys.map((key) => `members.${key}`))}${[...counts, 'count(*) AS people_counted'].join(', ')}
      FROM members${joins.join('')}${groupBy(keys.map((key) => `members.${key}`))}`,
    parameters: ctes.length > 0 ? { ...frame.parameters, ...spansParameters(frame) } : frame.parameters,
  };
}

/** Different people of the period before each slice. */
export function peopleOfBefore(frame: Frame): Part | null {
  const names = Object.entries(frame.header.measures)
    .filter(([, { kind, period }]) => kind === 'distinct' && period === 'previous')
    .map(([name]) => name);
  if (names.length === 0) return null;
  if (frame.byMonth) return peopleOfBeforeByMonth(frame, names);
  const counts = names.map((name) => `count(*) AS ${quote(name)}`);
  const { keys } = frame;
  return {
    sql: `WITH ${spansCte}, ${peopleBefore(frame, 'here', true)} SELECT ${before(keys)}${counts.join(', ')} FROM here${groupBy(keys)}`,
    parameters: { ...frame.parameters, ...spansParameters(frame) },
  };
}

export function isOfNow({ kind, period }: MeasureHeader): boolean {
  return kind === 'first_time' || kind === 'in_both' || (kind === 'distinct' && period !== 'previous');
}

/** What is joined to the people of now, only as far as a measure needs it. */
function looksBack(frame: Frame): { ctes: string[]; joins: string[] } {
  const { keys, request } = frame;
  const all = Object.values(frame.header.measures);
  const needs = {
    first_days: all.some(({ kind }) => kind === 'first_time'),
    here: all.some(({ kind, anywhere }) => kind === 'in_both' && !anywhere),
    anywhere: all.some(({ kind, anywhere }) => kind === 'in_both' && anywhere),
  };
  if (!needs.first_days && !needs.here && !needs.anywhere) return { ctes: [], joins: [] };
  const time = request.bucket ? ['"bucket"'] : [];
  const ctes = [spansCte];
  const joins = [` JOIN spans ON ${same(time, 'members', 'spans')}`];
  if (needs.first_days) {
    ctes.push(firstDays(frame));
    joins.push(' LEFT JOIN first_days ON first_days.member = members.member');
  }
  for (const [name, shared] of [['here', keys] as const, ['anywhere', time] as const]) {
    if (!needs[name]) continue;
    ctes.push(peopleBefore(frame, name, name === 'here'));
    joins.push(` LEFT JOIN ${name} ON ${name}.member = members.member AND ${same(shared, name, 'members')}`);
  }
  return { ctes, joins };
}

function filterOf({ header }: Frame, measure: MeasureHeader): string {
  const condition = conditionOf(measure);
  const left = (measure.without ?? []).flatMap((name) => {
    const other = header.measures[name];
    return other ? [conditionOf(other)] : [];
  });
  const all = [...(condition === null ? [] : [condition]), ...left.map((one) => `NOT (${one ?? 'false'})`)];
  return all.length > 0 ? ` FILTER (WHERE ${all.join(' AND ')})` : '';
}

function conditionOf(measure: MeasureHeader): string | null {
  return measure.kind === 'first_time' || measure.kind === 'in_both' ? conditions[measure.kind](measure) : null;
}
