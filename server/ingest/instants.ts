import { Temporal } from 'temporal-polyfill';
import { type CellForm, plainForm } from './cell-form.js';
import { type WrittenMoment, writtenMoment } from './written-moments.js';
import { steadyOffset } from './zone-offsets.js';

export interface ReadInstant {
  /** ISO instant in UTC; null when only a date was written. */
  at: string | null;
  /** The local date it belongs to. */
  day: string;
  flag: 'ambiguous-time' | 'nonexistent-time' | null;
}

const DAY = 86_400_000;

/** `YYYY-MM-DD` of a date without a time, when the day exists and cannot be two; else null. */
export function readDay(text: string, form: CellForm = plainForm): string | null {
  const written = writtenMoment(text, form);
  return !written || written.date === null || written.time !== null ? null : dayText(written.date);
}

/**
 * An instant as written: with an offset it is exact; without one it is read in the zone. A time alone
 * takes `onDay`. Null when unreadable. Its day is the one written, but for an instant of UTC: then it is the zone's.
 */
export function readInstant(
  text: string,
  zone: string,
  onDay: string | null,
  form: CellForm = plainForm,
): ReadInstant | null {
  const written = writtenMoment(text, form);
  if (!written) return null;
  const isOfUtc = form.dates === 'utc' && written.offset === null;
  return instantOf(isOfUtc ? { ...written, offset: 'utc' } : written, zone, onDay);
}

function instantOf(written: WrittenMoment, zone: string, onDay: string | null): ReadInstant | null {
  const date = written.date ?? (onDay === null ? null : Date.parse(`${onDay}T00:00:00Z`));
  if (date === null) return null;
  if (written.time === null) return { at: null, day: dayText(date), flag: null };
  const local = date + written.time;
  if (written.offset === 'utc') return { at: instantText(local), day: dayAt(zone, local), flag: null };
  if (written.offset !== null) return { at: instantText(local - written.offset), day: dayText(date), flag: null };
  const offset = steadyOffset(zone, local);
  if (offset !== null) return { at: instantText(local - offset), day: dayText(date), flag: null };
  return inChangingZone(local, dayText(date), zone);
}

/** Clocks change around that time: it may be twice, or never. */
function inChangingZone(local: number, day: string, zone: string): ReadInstant {
  const written = Temporal.PlainDateTime.from(instantText(local).slice(0, -1));
  const taken = written.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const earlier = written.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = written.toZonedDateTime(zone, { disambiguation: 'later' });
  const at = instantText(taken.epochMilliseconds);
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { at, day, flag: null };
  const exists = taken.toPlainDateTime().equals(written);
  return { at, day, flag: exists ? 'ambiguous-time' : 'nonexistent-time' };
}

/** The local date of an instant. */
export function dayIn(zone: string, at: Date): string {
  return dayAt(zone, at.getTime());
}

/** The local date of an instant, in milliseconds. */
function dayAt(zone: string, millis: number): string {
  const offset = steadyOffset(zone, millis);
  if (offset !== null) return dayText(millis + offset);
  return Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The day `count` days later. */
export function daysAfter(day: string, count: number): string {
  return dayText(Date.parse(`${day}T00:00:00Z`) + count * DAY);
}

const instantText = (millis: number): string => new Date(millis).toISOString();

/** Days come again and again: each is spelled once. */
const spelled = new Map<number, string>();

export function dayText(millis: number): string {
  const day = Math.floor(millis / DAY);
  const known = spelled.get(day);
  if (known !== undefined) return known;
  if (spelled.size > 100_000) spelled.clear();
  const text = new Date(day * DAY).toISOString().slice(0, 10);
  spelled.set(day, text);
  return text;
}
