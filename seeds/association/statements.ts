import type { StatementRecord } from './planning-records.js';
import { dayText, monthsLater, type DayNumber } from './days.js';
import { Random } from './random.js';
import type { MissionRecord } from './records.js';
import { isOpen } from './sessions.js';

const METHODS = { register: 45, count: 25, sample: 10, estimate: 20 };

/** How many different people each mission says it helped, quarter by quarter, and the association year by year. */
export function inventStatements(
  seed: string,
  missions: readonly MissionRecord[],
  start: DayNumber,
  today: DayNumber,
): StatementRecord[] {
  const random = new Random(`${seed}/statements`);
  const statements: StatementRecord[] = [];
  for (let month = 0; monthsLater(start, month + 3) <= today; month += 3) {
    const [from, to] = [monthsLater(start, month), monthsLater(start, month + 3)];
    for (const mission of missions) {
      if (mission.visitors > 0 && isOpen(mission, start, from + 45))
        statements.push(ofMission(random, mission, from, to));
    }
  }
  for (let year = 0; monthsLater(start, 12 * (year + 1)) <= today; year++)
    statements.push(ofAssociation(random, start, year));
  return statements;
}

function ofMission(random: Random, mission: MissionRecord, from: DayNumber, to: DayNumber): StatementRecord {
  const count = Math.round(mission.visitors * random.between(1.8, 3.1));
  const fresh = Math.round(count * random.between(0.12, 0.3));
  return {
    mission: mission.slug,
    fromDay: dayText(from),
    toDay: dayText(to),
    count,
    newCount: random.chance(0.8) ? fresh : null,
    newAccessCount: mission.activityType === 'accompagnement' ? Math.round(fresh * 0.6) : null,
    method: random.weighted(METHODS),
  };
}

function ofAssociation(random: Random, start: DayNumber, year: number): StatementRecord {
  const count = Math.round((940 + 160 * year) * random.around(0.06));
  return {
    mission: null,
    fromDay: dayText(monthsLater(start, 12 * year)),
    toDay: dayText(monthsLater(start, 12 * (year + 1))),
    count,
    newCount: Math.round(count * 0.38),
    newAccessCount: null,
    method: 'register',
  };
}
