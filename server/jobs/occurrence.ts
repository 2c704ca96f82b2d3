import { CronTime } from 'cron';
import { Temporal } from 'temporal-polyfill';

/**
 * The first time a cron line falls after `after`, in the zone. A local time that does not exist
 * runs at the next one that does; a time that occurs twice runs once, the first time.
 */
export function nextOccurrence(schedule: string, zone: string, after: Date): Date {
  const times = new CronTime(schedule, zone);
  let next = times.getNextDateFrom(after, zone).toJSDate();
  while (isSecondTime(next, zone)) next = times.getNextDateFrom(next, zone).toJSDate();
  return next;
}

/** Whether a run was due between the last one and now. Never run: due. */
export function missedSince(schedule: string, zone: string, last: Date | null, now: Date): boolean {
  return last === null || nextOccurrence(schedule, zone, last) <= now;
}

/** Whether clocks were put back, and showed this time once before. */
function isSecondTime(instant: Date, zone: string): boolean {
  const shown = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  const first = shown.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' });
  return first.epochMilliseconds < shown.epochMilliseconds;
}

/** Whether it is a cron line of five fields that names a time which ever comes. */
export function isSchedule(text: string): boolean {
  if (text.trim().split(/\s+/).length !== 5) return false;
  try {
    nextOccurrence(text, 'UTC', new Date(0));
    return true;
  } catch {
    return false;
  }
}
