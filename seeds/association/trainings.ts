import { dayNumber, dayText, type DayNumber } from './days.js';
import type { TrainingRecord } from './planning-records.js';
import { Random } from './random.js';
import type { VolunteerRecord } from './records.js';

const offered = [
  { title: 'Premiers secours (PSC1)', hours: 7 },
  { title: 'Hygiène alimentaire', hours: 14 },
  { title: 'Écoute et bonne distance', hours: 6 },
  { title: 'Accueillir un nouveau bénévole', hours: 3 },
  { title: 'Apprendre le français à des adultes', hours: 12 },
  { title: 'Gestes et postures', hours: 3.5 },
  { title: 'Aller vers les personnes à la rue', hours: 7 },
  { title: 'Les droits, premiers repères', hours: null },
] as const;

/** What those who still come learnt: most of it since they joined, some before, on a day that few forgot. */
export function inventTrainings(
  seed: string,
  volunteers: readonly VolunteerRecord[],
  today: DayNumber,
): TrainingRecord[] {
  const random = new Random(`${seed}/trainings`);
  return volunteers
    .filter((volunteer) => volunteer.stoppedOn === null)
    .flatMap((volunteer) => {
      const chosen = offered.filter(() => random.chance(volunteer.missions.length > 1 ? 0.3 : 0.08)).slice(0, 3);
      return chosen.map(({ title, hours }) => ({
        volunteer: volunteer.reference,
        title,
        hours,
        day: random.chance(0.85) ? dayBetween(random, dayNumber(volunteer.joinedOn) - 200, today - 1) : null,
        standing: random.chance(0.5) ? ('confirmed' as const) : ('declared' as const),
      }));
    });
}

function dayBetween(random: Random, first: DayNumber, last: DayNumber): string {
  return dayText(random.whole(Math.min(first, last), last));
}
