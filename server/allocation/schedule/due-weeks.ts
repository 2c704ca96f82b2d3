import { Temporal } from 'temporal-polyfill';
import type { RunSchedule } from './schedule.schemas.js';

/** As the program comes: on Thursday morning, for the week that follows. */
export const ordinarySchedule: RunSchedule = { isOn: true, weekday: 4, hour: 6, weeks: 1 };

export interface Due {
  at: Date;
  /** Mondays of the weeks that are worked out then. */
  weeks: string[];
}

/** The last time it was due, now at the latest. */
export function lastDue(schedule: RunSchedule, zone: string, now: Date): Due {
  const today = localDate(now, zone);
  const day = today.subtract({ days: (today.dayOfWeek - schedule.weekday + 7) % 7 });
  const due = instantOf(day, schedule, zone);
  return due <= now ? dueOn(day, schedule, zone) : dueOn(day.subtract({ days: 7 }), schedule, zone);
}

/** The first time it is due after now. */
export function nextDue(schedule: RunSchedule, zone: string, now: Date): Due {
  const today = localDate(now, zone);
  const day = today.add({ days: (schedule.weekday - today.dayOfWeek + 7) % 7 });
  const due = instantOf(day, schedule, zone);
  return due > now ? dueOn(day, schedule, zone) : dueOn(day.add({ days: 7 }), schedule, zone);
}

function dueOn(day: Temporal.PlainDate, schedule: RunSchedule, zone: string): Due {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const weeks = Array.from({ length: schedule.weeks }, (_, at) => monday.add({ weeks: at + 1 }).toString());
  return { at: instantOf(day, schedule, zone), weeks };
}

/** An hour that clocks skip is the next one that they show. */
function instantOf(day: Temporal.PlainDate, { hour }: RunSchedule, zone: string): Date {
  return new Date(day.toPlainDateTime({ hour }).toZonedDateTime(zone).epochMilliseconds);
}

function localDate(now: Date, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}
