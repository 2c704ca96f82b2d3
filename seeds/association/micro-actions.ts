import { dayText, weekday, type DayNumber } from './days.js';
import type { Random } from './random.js';
import type { MissionRecord, VolunteerRecord } from './records.js';
import { isOpen } from './sessions.js';
import { blankRow, local, outcome, statusOf, type Draft } from './session-rows.js';
import { turnout } from './season.js';

const TRANSLATED = { fr: 40, ar: 22, en: 18, uk: 10, es: 6, pt: 4 };

/** What people do in a few minutes from home: less in summer, more on Sundays, more every year. */
export function microActions(
  random: Random,
  mission: MissionRecord,
  volunteers: readonly VolunteerRecord[],
  start: DayNumber,
  today: DayNumber,
): Draft[] {
  const fans = volunteers.filter((volunteer) => volunteer.missions.includes(mission.slug));
  const rows: Draft[] = [];
  for (let day = start; day < today; day++) {
    if (!isOpen(mission, start, day)) continue;
    const date = dayText(day);
    const present = fans.filter((fan) => fan.joinedOn <= date && (fan.stoppedOn === null || fan.stoppedOn >= date));
    const mood = 0.055 * turnout(day) * (weekday(day) === 7 ? 1.6 : 1);
    for (const fan of present)
      if (random.chance(Math.min(0.3, mood * fan.zeal))) rows.push(...sitting(random, mission, fan, day, today));
  }
  return rows;
}

/** One to four small tasks in a row. */
function sitting(
  random: Random,
  mission: MissionRecord,
  fan: VolunteerRecord,
  day: DayNumber,
  today: DayNumber,
): Draft[] {
  let minute = random.whole(7 * 60, 22 * 60);
  return Array.from({ length: random.whole(1, 4) }, () => {
    const minutes = random.whole(2, 24);
    const status = statusOf(random, today - day);
    const row: Draft = {
      ...blankRow(mission, day),
      volunteer: fan.reference,
      provenance: 'measured',
      status: status === 'no_show' ? 'validated' : status,
      startedAt: local(day, minute),
      endedAt: local(day, minute + minutes),
      personSeconds: minutes * 60,
      language: mission.slug === 'traductions' ? random.weighted(TRANSLATED) : null,
      outcome: mission.outcome ? outcome(random, mission.outcome, day, 1) : null,
    };
    minute += minutes + random.whole(1, 6);
    return row;
  });
}
