import { Temporal } from 'temporal-polyfill';

/** Wall-clock times that a zone has exactly once, all as far ahead of UTC. */
interface SteadyTimes {
  /** Seconds since 1970-01-01T00:00 on the wall clock; `until` is the first that is no longer one of them. */
  from: number;
  until: number;
  /** Seconds ahead of UTC. */
  ahead: number;
}

/** A clock may tell 24:00 of the last day. */
const DAYS_AFTER = 2;

/**
 * Every steady stretch of a zone between two days ('YYYY-MM-DD', both included). Times that the wall clock skips, or
 * shows twice, when it changes are in none.
 */
export function steadyTimes(zone: string, first: string, last: string): SteadyTimes[] {
  const end = wallClock(Temporal.PlainDate.from(last).add({ days: DAYS_AFTER }));
  const stretches: SteadyTimes[] = [];
  let from = wallClock(Temporal.PlainDate.from(first));
  let moment = Temporal.PlainDate.from(first).subtract({ days: 2 }).toZonedDateTime({ timeZone: zone });
  while (from < end) {
    const ahead = secondsAhead(moment);
    const change = moment.getTimeZoneTransition('next');
    if (!change) return [...stretches, { from, until: end, ahead }];
    const at = change.epochMilliseconds / 1000;
    const next = secondsAhead(change);
    const until = Math.min(end, at + Math.min(ahead, next));
    if (from < until) stretches.push({ from, until, ahead });
    from = Math.max(from, at + Math.max(ahead, next));
    moment = change;
  }
  return stretches;
}

function wallClock(day: Temporal.PlainDate): number {
  return day.toZonedDateTime('UTC').epochMilliseconds / 1000;
}

function secondsAhead(moment: Temporal.ZonedDateTime): number {
  return moment.offsetNanoseconds / 1e9;
}
