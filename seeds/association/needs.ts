import type { NeedRecord, SlotRecord } from './planning-records.js';
import { dayText, monthsLater, type DayNumber } from './days.js';
import type { MissionRecord, Schedule, Session } from './records.js';
import { sessionsBetween } from './sessions.js';

/** Slots are written for the last two years, and for the eight weeks to come. */
const MONTHS_BACK = 24;
const DAYS_AHEAD = 56;

export interface Needs {
  needs: NeedRecord[];
  slots: SlotRecord[];
}

/** What each mission asks for, and the dates on which it asks. */
export function inventNeeds(missions: readonly MissionRecord[], start: DayNumber, today: DayNumber): Needs {
  const needs = new Map<string, NeedRecord>();
  const slots = sessionsBetween(missions, start, monthsLater(today, -MONTHS_BACK), today + DAYS_AHEAD).map(
    (session) => {
      const key = needKey(session);
      if (!needs.has(key)) needs.set(key, needOf(session, key));
      return slotOf(session, key);
    },
  );
  return { needs: [...needs.values()], slots };
}

function needKey({ mission, schedule }: Session): string {
  return `${mission.slug}/${mission.schedules.indexOf(schedule)}`;
}

export function slotKey(session: Session): string {
  return `${needKey(session)}/${dayText(session.day)}`;
}

/** The first date gives the need its first day, so that fortnights are counted from a week in which it meets. */
function needOf({ mission, schedule, day }: Session, key: string): NeedRecord {
  return {
    key,
    mission: mission.slug,
    title: mission.title,
    validFrom: dayText(day),
    everyWeeks: schedule.everyWeeks,
    weekdays: schedule.weekdays,
    fromTime: schedule.from,
    toTime: endOf(schedule),
    wholePresence: mission.activityType === 'maraude' || mission.activityType === 'soutien scolaire',
  };
}

function slotOf(session: Session, need: string): SlotRecord {
  const { mission, schedule, day } = session;
  return {
    key: slotKey(session),
    need,
    mission: mission.slug,
    day: dayText(day),
    fromTime: schedule.from,
    minutes: schedule.minutes,
    minPeople: Math.max(1, Math.floor(schedule.crew * 0.6)),
    targetPeople: schedule.crew,
    maxPeople: Math.ceil(schedule.crew * 1.4),
    cell: mission.cell,
    remote: mission.isRemote,
    language: mission.language,
    cefr: mission.language === null ? null : mission.language === 'fr' ? 5 : 4,
    skills: mission.skills,
  };
}

function endOf({ from, minutes }: Schedule): string {
  const [hour = 0, minute = 0] = from.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  return [Math.floor(end / 60) % 24, end % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
