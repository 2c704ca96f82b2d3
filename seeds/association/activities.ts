import { Crews } from './crews.js';
import type { DayNumber } from './days.js';
import { groupRow } from './group-rows.js';
import { microActions } from './micro-actions.js';
import { Random } from './random.js';
import type { ActivityRecord, MissionRecord, VolunteerRecord } from './records.js';
import { rowsOfSession, type Draft } from './session-rows.js';
import { sessionsBetween } from './sessions.js';

/** The whole activity log, day after day, until the day before `today`. */
export function inventActivities(
  seed: string,
  missions: readonly MissionRecord[],
  volunteers: readonly VolunteerRecord[],
  start: DayNumber,
  today: DayNumber,
): ActivityRecord[] {
  const drafts = [
    ...onSite(seed, missions, volunteers, start, today),
    ...fromHome(seed, missions, volunteers, start, today),
  ];
  return drafts
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    .map((draft, index) => ({ externalId: `LQ${String(index + 1).padStart(6, '0')}`, ...draft }));
}

function onSite(
  seed: string,
  missions: readonly MissionRecord[],
  volunteers: readonly VolunteerRecord[],
  start: DayNumber,
  today: DayNumber,
): Draft[] {
  const random = new Random(`${seed}/sessions`);
  const crews = new Crews(new Random(`${seed}/crews`), volunteers);
  return sessionsBetween(missions, start, start, today).flatMap((session) => {
    const growth = 0.72 + (0.3 * (session.day - start)) / (today - start);
    const group = groupRow(random, session, today);
    return [...rowsOfSession(random, session, crews.of(session, growth), today), ...(group === null ? [] : [group])];
  });
}

function fromHome(
  seed: string,
  missions: readonly MissionRecord[],
  volunteers: readonly VolunteerRecord[],
  start: DayNumber,
  today: DayNumber,
): Draft[] {
  return missions
    .filter((mission) => mission.activityType === 'micro-action')
    .flatMap((mission) => microActions(new Random(`${seed}/micro/${mission.slug}`), mission, volunteers, start, today));
}
