import type { DayNumber } from './days.js';
import { weekday } from './days.js';
import type { Random } from './random.js';
import type { MissionRecord, Session } from './records.js';
import { blankRow, type Draft } from './session-rows.js';

const WELCOMING = new Set(['grande-collecte', 'berges', 'jardin', 'vestiaire', 'distribution-quai', 'reparation']);

/** Schools, scouts and companies come as a group, without names: now and then its size was not noted. */
export function groupRow(random: Random, session: Session, today: DayNumber): Draft | null {
  const { mission, schedule, day } = session;
  if (!WELCOMING.has(mission.slug) || !random.chance(groupChance(mission, day))) return null;
  const headcount = random.chance(0.06) ? null : random.whole(5, 18);
  const seconds = headcount === null ? null : headcount * schedule.minutes * 60;
  return {
    ...blankRow(mission, day),
    headcount,
    personSeconds: seconds,
    provenance: random.chance(0.7) ? 'estimated' : 'declared',
    status: today - day > 20 ? 'validated' : 'declared',
  };
}

function groupChance(mission: MissionRecord, day: DayNumber): number {
  if (mission.slug === 'grande-collecte' || mission.slug === 'berges') return 0.7;
  return weekday(day) <= 5 ? 0.07 : 0.12;
}
