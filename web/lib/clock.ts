import { addDays, instantOf, type Day } from './day.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** « 09:30 »: what a clock of that zone shows at that instant. */
export function clockOf(instant: string, zone: string): string {
  return new Date(Date.parse(instant) + offsetAt(Date.parse(instant), zone)).toISOString().slice(11, 16);
}

/** The day that a calendar of that zone shows at that instant. */
export function localDayOf(instant: string, zone: string): Day {
  return new Date(Date.parse(instant) + offsetAt(Date.parse(instant), zone)).toISOString().slice(0, 10);
}

/**
 * The instant at which a clock of that zone shows `clock` on that day. A time that comes twice is the earlier one, a
 * time that does not come is as much later: as imports read them.
 */
export function instantAt(day: Day, clock: string, zone: string): string {
  const shown = Date.parse(`${day}T${clock}:00Z`);
  const before = shown - offsetAt(shown - MILLISECONDS_A_DAY, zone);
  const after = shown - offsetAt(shown + MILLISECONDS_A_DAY, zone);
  const isAfter = before + offsetAt(before, zone) !== shown && after + offsetAt(after, zone) === shown;
  return new Date(isAfter ? after : before).toISOString();
}

/** Days from one to the other; negative when it comes before. */
export const daysBetween = (from: Day, to: Day): number => (instantOf(to) - instantOf(from)) / MILLISECONDS_A_DAY;

/** The day on which something ends that begins on `day`: an end before the start is on the day after. */
export const endDay = (day: Day, start: string, end: string): Day => (end < start ? addDays(day, 1) : day);

/** Milliseconds to add to UTC there and then. */
function offsetAt(millis: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(millis);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(millis / 1000) * 1000;
}
