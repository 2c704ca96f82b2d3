import { mondayOf, monthsLater, weekday, type DayNumber } from './days.js';
import type { MissionRecord, Schedule, Session } from './records.js';
import { isClosed, isSchoolHoliday } from './season.js';

/** Every date on which a mission meets, from `from` to the day before `to`, in order of day. */
export function sessionsBetween(
  missions: readonly MissionRecord[],
  start: DayNumber,
  from: DayNumber,
  to: DayNumber,
): Session[] {
  const sessions: Session[] = [];
  for (let day = from; day < to; day++) {
    if (isClosed(day)) continue;
    for (const mission of missions) {
      if (!isOpen(mission, start, day)) continue;
      for (const schedule of mission.schedules)
        if (meets(schedule, mission, day)) sessions.push({ mission, schedule, day });
    }
  }
  return sessions;
}

export function isOpen(mission: MissionRecord, start: DayNumber, day: DayNumber): boolean {
  if (day < monthsLater(start, mission.opensAfter)) return false;
  if (mission.closesAfter !== null && day >= monthsLater(start, mission.closesAfter)) return false;
  return !(mission.pausesInHolidays && isSchoolHoliday(day));
}

function meets(schedule: Schedule, mission: MissionRecord, day: DayNumber): boolean {
  return schedule.weekdays.includes(weekday(day)) && weekNumber(day, mission.slug) % schedule.everyWeeks === 0;
}

/** Weeks since 1970, shifted by mission so that not all fortnightly ones fall in the same week. */
function weekNumber(day: DayNumber, slug: string): number {
  return Math.round((mondayOf(day) + 3) / 7) + slug.length;
}
