import type { Parameters } from '../../warehouse/to-duckdb.js';
import { bucketSql } from '../buckets.js';
import { type Rate, rateSql } from '../outside/rates.js';
import type { Scope } from '../outside/scope.js';

/** Of which activities: those on the days and missions that a figure has rows of, or all, cut by the rates of an hour. */
export interface Among {
  /** Name of a figure with a mission and a day in each row. */
  figure?: string;
  rates?: readonly Rate[];
}

const COLUMNS = [
  'mission_id',
  'activity_type',
  'site',
  'territory',
  'language',
  'funder',
  'remote',
  'provenance',
  'status',
];

type Sliced = Pick<Scope, 'period' | 'filters' | 'bucket' | 'dimensions'>;

/** What an activity says of these slices and limits; null when it does not say all of it. */
export function activityColumns({ dimensions, filters }: Sliced): string[] | null {
  const needed = [...dimensions, ...filters.map(({ dimension }) => dimension)];
  return needed.every((name) => COLUMNS.includes(name)) ? needed : null;
}

/** Columns to group by, and the rows that the cells are made of, under the name `activity`. */
export function activityQuery(
  { period: { from, to }, bucket, dimensions, filters }: Sliced,
  schoolYearStartMonth: number,
  { figure, rates }: Among = {},
): { slices: string[]; source: string; parameters: Parameters } {
  const parameters: Record<string, string> = { from, to };
  const wanted = filters.map(({ dimension, values }, at) => {
    values.forEach((value, place) => (parameters[`where_${at}_${place}`] = value));
    const marks = values.map((_, place) => `$where_${at}_${place}`).join(', ');
    return ` AND CAST(${quote(dimension)} AS VARCHAR) IN (${marks})`;
  });
  const own = figure ? ` AND (mission_id, day) IN (SELECT (mission_id, day) FROM indicator.${quote(figure)})` : '';
  const time = bucket ? [`CAST(${bucketSql(bucket, 'day', schoolYearStartMonth)} AS DATE) AS bucket`] : [];
  if (rates) parameters['rates'] = JSON.stringify(rates);
  const rate = rates ? [`${rateSql('rates')} AS rate`] : [];
  return {
    slices: [...time, ...dimensions.map(quote), ...rate],
    source: `staging.activity AS activity WHERE day >= $from::DATE AND day < $to::DATE${wanted.join('')}${own}`,
    parameters,
  };
}

const quote = (name: string) => `"${name}"`;
