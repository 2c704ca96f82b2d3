import { dayIn, dayText, daysAfter, readDay, readInstant, type ReadInstant } from './instants.js';
import { Refusal } from './rejection-codes.js';
import { refuse, type RowCells } from './row-cells.js';
import type { ReadingRules } from './row-reading.js';

export interface RowTimes {
  day: string;
  /** ISO instants in UTC. */
  startedAt: string | null;
  endedAt: string | null;
}

/** When the activity of a line took place. Throws `Refusal`. */
export function readTimes(row: RowCells, rules: ReadingRules, flags: Set<string>): RowTimes {
  const zone = rules.mapping.zone ?? rules.zone;
  const written = row.read(
    'day',
    'invalid-date',
    (text, form) => readDay(text, form) ?? readInstant(text, zone, null, form)?.day ?? null,
  );
  const start = row.read('started_at', 'invalid-time', (text, form) => readInstant(text, zone, written, form));
  const day = (written ?? dayOf(row, rules, zone, start)) || missing(row);
  const end = readEnd(row, zone, day, start);
  refuseFarDays(row, day, rules.today);
  for (const read of [start, end]) if (read?.flag) flags.add(read.flag);
  const [startedAt, endedAt] = [start?.at ?? null, end?.at ?? null];
  if (startedAt && endedAt && endedAt < startedAt) flags.add('end-before-start');
  else if (start && end?.at && end.day !== start.day) flags.add('crosses-midnight');
  return { day, startedAt, endedAt };
}

/** The day of the start: as written, unless the zone or the source's own clock decides. */
function dayOf(row: RowCells, { mapping }: ReadingRules, zone: string, start: ReadInstant | null): string | null {
  if (!start?.at) return start?.day ?? null;
  if (mapping.dayRule === 'zone') return dayIn(zone, new Date(start.at));
  const behind = row.cell('utc_offset');
  if (!behind) return start.day;
  const seconds = Number(behind.text);
  if (!/^-?\d{1,5}(?:\.0+)?$/.test(behind.text) || Math.abs(seconds) > 64_800) refuse('invalid-time', behind);
  return dayText(Date.parse(start.at) - seconds * 1000);
}

function missing(row: RowCells): never {
  throw new Refusal('missing-day', (row.column('day') ?? row.column('started_at'))?.header ?? null, null);
}

/** A time alone that precedes the start is on the next day. */
function readEnd(row: RowCells, zone: string, day: string, start: ReadInstant | null): ReadInstant | null {
  const lastDay = row.read('end_day', 'invalid-date', (text, form) => readDay(text, form));
  return row.read('ended_at', 'invalid-time', (text, form) => {
    const end = readInstant(text, zone, lastDay ?? day, form);
    const isDated = lastDay !== null || readInstant(text, zone, null, form) !== null;
    if (!end?.at || !start?.at || end.at >= start.at || isDated) return end;
    return readInstant(text, zone, daysAfter(day, 1), form);
  });
}

function refuseFarDays(row: RowCells, day: string, today: string): void {
  if (day >= '1900-01-01' && (day <= today || day <= daysAfter(today, 366))) return;
  const cell = row.cell('day') ?? row.cell('started_at');
  if (cell) refuse('date-out-of-range', cell);
}
