import { CronTime } from 'cron';

/**
 * The first time a cron line falls after `after`, in the zone. A local time that does not exist
 * runs at the next one that does; a time that occurs twice runs once.
 */
export function nextOccurrence(schedule: string, zone: string, after: Date): Date {
  return new CronTime(schedule, zone).getNextDateFrom(after, zone).toJSDate();
}

/** Whether a run was due between the last one and now. Never run: due. */
export function missedSince(schedule: string, zone: string, last: Date | null, now: Date): boolean {
  return last === null || nextOccurrence(schedule, zone, last) <= now;
}
