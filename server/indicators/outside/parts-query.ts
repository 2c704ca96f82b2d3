import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { Parameters } from '../../warehouse/to-duckdb.js';
import { bucketSql } from '../buckets.js';
import { rateSql } from './rates.js';
import type { Scope } from './scope.js';

const quote = (name: string) => `"${name}"`;
const PEOPLE = 'list_sort(list_distinct(coalesce(flatten(list(people)), [])))';

export interface PartsQuery {
  sql: string;
  parameters: Parameters;
  dimensions: string[];
}

/**
 * Rows of `indicator.NAME` grouped by what any scope tells apart: `p0` in its period, `f0` kept by its filters too,
 * `b0` its bucket, `r0` the rate where it is cut by rates, and every dimension; with the people behind, `largest_group`,
 * `counted` and the sums.
 */
export function partsQuery(
  header: IndicatorHeader,
  stored: readonly string[],
  scopes: readonly Scope[],
  schoolYearStartMonth: number,
): PartsQuery {
  const { columns, anywhere, parameters } = timesOf(header.time.column, scopes, schoolYearStartMonth);
  const kept = scopes.map(({ filters }, at) => {
    const wanted = filters.map(({ dimension, values }, place) => {
      const marks = values.map((value, rank) => {
        parameters[`where_${at}_${place}_${rank}`] = value;
        return `$where_${at}_${place}_${rank}`;
      });
      return ` AND coalesce(CAST(${quote(dimension)} AS VARCHAR) IN (${marks.join(', ')}), false)`;
    });
    return `p${at}${wanted.join('')} AS f${at}`;
  });
  const within = Object.values(header.measures).flatMap((measure) => measure.within ?? []);
  const dimensions = [...new Set([...scopes.flatMap((one) => one.dimensions), ...within])];
  if (header.unit === 'outcome' && !dimensions.includes('mission_id')) dimensions.push('mission_id');
  const sums = Object.entries(header.measures)
    .filter(([, { kind }]) => kind === 'sum')
    .map(([name, { of }]) => `coalesce(sum(${quote(of ?? name)}), 0)::DOUBLE AS ${quote(`m_${name}`)}`);
  const rated = ratesOf(scopes, parameters);
  const keys = [
    ...scopes.flatMap(({ rates }, at) => [`p${at}`, `f${at}`, `b${at}`, ...(rates ? [`r${at}`] : [])]),
    ...dimensions.map(quote),
  ];
  const source = `(SELECT *, ${[...columns, ...rated].join(', ')} FROM indicator.${quote(header.name)})`;
  const marked = `(SELECT *, ${kept.join(', ')} FROM ${source} WHERE ${anywhere})`;
  const sql = `SELECT ${[...keys, ...peopleSql(stored), ...sums].join(', ')} FROM ${marked} GROUP BY ${keys.join(', ')} ORDER BY ALL`;
  return { sql, parameters, dimensions };
}

function ratesOf(scopes: readonly Scope[], parameters: Record<string, string>): string[] {
  return scopes.flatMap(({ rates }, at) => {
    if (!rates) return [];
    parameters[`rates_${at}`] = JSON.stringify(rates);
    return [`${rateSql(`rates_${at}`)} AS r${at}`];
  });
}

/** Who was active in each mission, in each stretch of time that the scopes tell apart. */
export function missionPeopleQuery(
  scopes: readonly Scope[],
  schoolYearStartMonth: number,
): Omit<PartsQuery, 'dimensions'> {
  const { columns, anywhere, parameters } = timesOf('day', scopes, schoolYearStartMonth);
  const keys = scopes.flatMap((_, at) => [`p${at}`, `b${at}`]);
  const sql = `SELECT mission_id, ${keys.join(', ')}, ${PEOPLE} AS people, coalesce(max(largest_group), 0) AS largest_group
    FROM (SELECT *, ${columns.join(', ')} FROM indicator.volunteer_hours) WHERE mission_id IS NOT NULL AND (${anywhere})
    GROUP BY mission_id, ${keys.join(', ')} ORDER BY ALL`;
  return { sql, parameters };
}

function timesOf(column: string, scopes: readonly Scope[], schoolYearStartMonth: number) {
  const parameters: Record<string, string> = {};
  const columns = scopes.flatMap(({ period, bucket }, at) => {
    parameters[`from_${at}`] = period.from;
    parameters[`to_${at}`] = period.to;
    const inPeriod = `(${quote(column)} >= $from_${at}::DATE AND ${quote(column)} < $to_${at}::DATE)`;
    const start = bucket ? `${bucketSql(bucket, quote(column), schoolYearStartMonth)}` : 'NULL::DATE';
    return [`${inPeriod} AS p${at}`, `CASE WHEN ${inPeriod} THEN ${start} END AS b${at}`];
  });
  return { columns, anywhere: scopes.map((_, at) => `p${at}`).join(' OR '), parameters };
}

function peopleSql(stored: readonly string[]): string[] {
  const has = (name: string) => stored.includes(name);
  const counted = has('rows_counted') ? 'volunteer_key IS NOT NULL AND rows_counted > 0' : 'volunteer_key IS NOT NULL';
  // Nobody stands behind a figure by a row it does not count, nor by a row without a name.
  const named = `coalesce(list(DISTINCT volunteer_key) FILTER (WHERE ${counted}), [])`;
  const keys = has('people') ? PEOPLE : has('volunteer_key') ? named : '[]::INTEGER[]';
  return [
    `${keys} AS people`,
    `${has('largest_group') ? 'coalesce(max(largest_group), 0)' : '0'} AS largest_group`,
    `${has('rows_counted') ? 'coalesce(sum(rows_counted), 0)::BIGINT' : '0'} AS counted`,
  ];
}
