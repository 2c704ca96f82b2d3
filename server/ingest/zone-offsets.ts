import { Temporal } from 'temporal-polyfill';

const DAY = 86_400_000;
/** Days remembered; an import of several centuries begins anew. */
const MOST = 100_000;
const zones = new Map<string, Map<number, number | null>>();

/**
 * Milliseconds to add to UTC in the zone, when they are the same from the day before that instant to the day after;
 * null when the clocks change in between.
 */
export function steadyOffset(zone: string, millis: number): number | null {
  const day = Math.floor(millis / DAY);
  const days = daysOf(zone);
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= MOST) days.clear();
  const offset = offsetAround(zone, day);
  days.set(day, offset);
  return offset;
}

function daysOf(zone: string): Map<number, number | null> {
  const known = zones.get(zone);
  if (known) return known;
  const days = new Map<number, number | null>();
  zones.set(zone, days);
  return days;
}

function offsetAround(zone: string, day: number): number | null {
  const from = Temporal.Instant.fromEpochMilliseconds((day - 1) * DAY).toZonedDateTimeISO(zone);
  const next = from.getTimeZoneTransition('next');
  const isSteady = next === null || next.epochMilliseconds >= (day + 2) * DAY;
  return isSteady ? from.offsetNanoseconds / 1e6 : null;
}
