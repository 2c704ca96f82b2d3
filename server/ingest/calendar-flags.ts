import { dayIn, readInstant } from './instants.js';
import type { RowCells } from './row-cells.js';

/**
 * What a line's other dates contradict: a time of entry that precedes the activity, a year column of another year.
 * Neither is kept: what cannot be read there contradicts nothing.
 */
export function calendarFlags(
  row: RowCells,
  { zone }: { zone: string },
  day: string,
  startedAt: string | null,
): ('recorded-before-start' | 'year-mismatch')[] {
  const entry = row.cell('recorded_at');
  const recorded = entry && readInstant(entry.text, zone, null, entry.form);
  const year = /^\d{4}$/.exec(row.cell('year')?.text ?? '')?.[0];
  const isEarlier =
    recorded !== null &&
    (startedAt === null || recorded.at === null
      ? recorded.day < startDay(day, startedAt, zone)
      : recorded.at < startedAt);
  return [
    ...(isEarlier ? (['recorded-before-start'] as const) : []),
    ...(year !== undefined && year !== day.slice(0, 4) ? (['year-mismatch'] as const) : []),
  ];
}

function startDay(day: string, startedAt: string | null, zone: string): string {
  return startedAt === null ? day : dayIn(zone, new Date(startedAt));
}
