import { Temporal } from 'temporal-polyfill';

export interface ReadInstant {
  /** ISO instant in UTC; null when only a date was written. */
  at: string | null;
  /** The local date it belongs to. */
  day: string;
  flag: 'ambiguous-time' | 'nonexistent-time' | null;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME =
  /^(?:(\d{4}-\d{2}-\d{2})[T ])?([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** `YYYY-MM-DD` when the day exists, else null. */
export function readDay(text: string): string | null {
  const parts = DAY.exec(text.trim());
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1 ? parts[0] : null;
}

/**
 * An instant as written: with an offset it is exact; without one it is read in the zone. A time alone
 * takes `onDay`. Null when unreadable.
 */
export function readInstant(text: string, zone: string, onDay: string | null): ReadInstant | null {
  const dateOnly = readDay(text);
  if (dateOnly) return { at: null, day: dateOnly, flag: null };
  const parts = TIME.exec(text.trim());
  const day = parts?.[1] === undefined ? onDay : readDay(parts[1]);
  if (!parts || !day) return null;
  const millis = (parts[5] ?? '').padEnd(3, '0').slice(0, 3);
  const local = `${day}T${(parts[2] ?? '').padStart(2, '0')}:${parts[3]}:${parts[4] ?? '00'}.${millis}`;
  const offset = parts[6]?.toUpperCase();
  if (offset === undefined) return inZone(local, day, zone);
  return withOffset(local, day, offset, zone);
}

function withOffset(local: string, day: string, offset: string, zone: string): ReadInstant | null {
  if (offset === 'Z' || offset === 'UTC') {
    const at = new Date(`${local}Z`);
    return { at: at.toISOString(), day: dayIn(zone, at), flag: null };
  }
  const digits = offset.replace(':', '');
  if (Number(digits.slice(1, 3)) > 18 || Number(digits.slice(3)) > 59) return null;
  const at = new Date(`${local}${digits.slice(0, 3)}:${digits.slice(3)}`);
  return Number.isNaN(at.getTime()) ? null : { at: at.toISOString(), day, flag: null };
}

function inZone(local: string, day: string, zone: string): ReadInstant {
  const written = Temporal.PlainDateTime.from(local);
  const taken = written.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const earlier = written.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = written.toZonedDateTime(zone, { disambiguation: 'later' });
  const at = new Date(taken.epochMilliseconds).toISOString();
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { at, day, flag: null };
  const exists = taken.toPlainDateTime().equals(written);
  return { at, day, flag: exists ? 'ambiguous-time' : 'nonexistent-time' };
}

/** The local date of an instant. */
export function dayIn(zone: string, at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The day `count` days later. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
