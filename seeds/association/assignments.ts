import type { AssignmentRecord } from './planning-records.js';
import { Crews } from './crews.js';
import type { DayNumber } from './days.js';
import { slotKey } from './needs.js';
import { Random } from './random.js';
import type { MissionRecord, VolunteerRecord } from './records.js';
import { sessionsBetween } from './sessions.js';

const DAYS_AHEAD = 28;

/** Who already agreed to come in the four weeks from today: complete for some missions, thin for others. */
export function inventAssignments(
  seed: string,
  missions: readonly MissionRecord[],
  volunteers: readonly VolunteerRecord[],
  start: DayNumber,
  today: DayNumber,
): AssignmentRecord[] {
  const random = new Random(`${seed}/assignments`);
  const crews = new Crews(new Random(`${seed}/plan`), volunteers);
  return sessionsBetween(missions, start, today, today + DAYS_AHEAD).flatMap((session) => {
    const sureness = 1.05 - (0.4 * (session.day - today)) / DAYS_AHEAD;
    return crews.of(session, sureness).map((volunteer) => ({
      volunteer: volunteer.reference,
      slot: slotKey(session),
      minutes: session.schedule.minutes,
      state: random.chance(0.04) ? ('withdrawn' as const) : ('agreed' as const),
    }));
  });
}
