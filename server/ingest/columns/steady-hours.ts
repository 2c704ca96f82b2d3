import type { WarehouseConnection } from '../../warehouse/connection.js';
import { daysAfter } from '../instants.js';
import type { ReadingRules } from '../row-reading.js';
import type { ReadColumns } from './read-columns.js';
import { steadyTimes } from './zone-steps.js';

const FIRST_DAY = '1900-01-01';
/** Seconds from that day to 1970: hours are counted from there, so that none is negative. */
const BEFORE_1970 = 2_208_988_800;

/** The number of the hour that a time of the wall clock is in, in SQL. `told`: seconds since 1970-01-01T00:00. */
export function hourOf(told: string): string {
  return `(${told} + ${BEFORE_1970}) // 3600`;
}

/**
 * Makes `steady_hour (hour, ahead)`: every hour of the wall clock that a file's days hold exactly once and whole, with
 * the seconds the zone is ahead of UTC. Days that no line may have are left out: they are never more than those since 1900.
 */
export async function tellSteadyHours(
  connection: WarehouseConnection,
  { mapping, zone, today }: ReadingRules,
  { cells, start, end }: ReadColumns,
): Promise<void> {
  const dated = cells.filter(({ column }) => column.meaning.field === 'day').map(({ cell }) => cell);
  const ranges = [...dated, start, end].flatMap((read) => (read?.range ? [read.range] : []));
  await connection.run('CREATE TEMP TABLE steady_hour (hour BIGINT, ahead BIGINT)');
  if (ranges.length === 0) return;
  const first = later(FIRST_DAY, ranges.map(([least]) => least).reduce(earlier));
  const last = earlier(daysAfter(today, 1), ranges.map(([, most]) => most).reduce(later));
  if (first > last) return;
  for (const { from, until, ahead } of steadyTimes(mapping.zone ?? zone, first, last))
    await connection.run('INSERT INTO steady_hour SELECT unnest(range($first, $beyond)), $ahead', {
      first: Math.ceil((from + BEFORE_1970) / 3600),
      beyond: Math.floor((until + BEFORE_1970) / 3600),
      ahead,
    });
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);
