import type { ProfileRecord } from './planning-records.js';
import { dayNumber, dayText, type DayNumber } from './days.js';
import { inventAvailability } from './availability.js';
import { Random } from './random.js';
import type { MissionRecord, VolunteerRecord } from './records.js';

export const skills = [
  'Accueil',
  'Bricolage',
  'Cuisine',
  'Démarches',
  'Écoute',
  'Numérique',
  'Pédagogie',
  'Permis B',
] as const;

const SECOND_LANGUAGES = { en: 40, es: 18, ar: 14, de: 7, pt: 7, it: 6, uk: 3, tr: 3, fsl: 2 };
const CONSENTS = { on: 62, paused: 6, off: 12, none: 20 };

/** What each person who still comes says about themselves, and what they agree to. */
export function inventProfiles(
  seed: string,
  missions: readonly MissionRecord[],
  volunteers: readonly VolunteerRecord[],
  today: DayNumber,
): ProfileRecord[] {
  const random = new Random(`${seed}/profiles`);
  const bySlug = new Map(missions.map((mission) => [mission.slug, mission]));
  return volunteers
    .filter((volunteer) => volunteer.stoppedOn === null)
    .map((volunteer) => {
      const liked = volunteer.missions.flatMap((slug) => bySlug.get(slug) ?? []);
      return {
        volunteer: volunteer.reference,
        skills: skillsOf(random, liked),
        languages: languagesOf(random, volunteer, liked),
        availability: inventAvailability(random, volunteer, liked, today),
        limit: limitOf(random, liked),
        preferences: preferencesOf(random, liked),
        consent: consentOf(random, volunteer, today),
      };
    });
}

function skillsOf(random: Random, liked: readonly MissionRecord[]): ProfileRecord['skills'] {
  const wanted = liked.flatMap((mission) => mission.skills.map(({ skill }) => skill));
  const names = new Set([...wanted.filter(() => random.chance(0.6)), ...skills.filter(() => random.chance(0.1))]);
  return [...names].map((skill) => ({
    skill,
    level: random.whole(1, 3),
    standing: random.chance(0.45) ? 'confirmed' : 'declared',
  }));
}

function languagesOf(
  random: Random,
  volunteer: VolunteerRecord,
  liked: readonly MissionRecord[],
): ProfileRecord['languages'] {
  const levels = new Map([[volunteer.language, 7]]);
  if (volunteer.language !== 'fr') levels.set('fr', random.whole(4, 6));
  for (const mission of liked)
    if (mission.language !== null && !levels.has(mission.language)) levels.set(mission.language, random.whole(4, 7));
  const others = random.chance(0.3) ? 2 : random.chance(0.6) ? 1 : 0;
  for (let more = 0; more < others; more++) {
    const language = random.weighted(SECOND_LANGUAGES);
    if (!levels.has(language)) levels.set(language, random.whole(2, 6));
  }
  return [...levels].map(([language, cefr]) => ({ language, cefr }));
}

function limitOf(random: Random, liked: readonly MissionRecord[]): ProfileRecord['limit'] {
  if (!random.chance(0.6)) return null;
  const comfortHours = random.whole(2, 8);
  const remoteOnly = liked.length > 0 && liked.every((mission) => mission.isRemote);
  return {
    comfortHours,
    capHours: comfortHours + random.whole(1, 5),
    daysPerWeek: random.whole(1, 4),
    maxKm: random.chance(0.6) ? random.whole(1, 5) * 5 : null,
    remoteOnly,
  };
}

function preferencesOf(random: Random, liked: readonly MissionRecord[]): ProfileRecord['preferences'] {
  const missions = liked
    .filter(() => random.chance(0.4))
    .map((mission) => ({ mission: mission.slug, cause: null, weight: random.whole(1, 2) }));
  const causes = [...new Set(liked.map((mission) => mission.activityType))].filter(() => random.chance(0.4));
  return [
    ...missions,
    ...causes.map((cause) => ({ mission: null, cause, weight: random.chance(0.1) ? -1 : random.whole(1, 2) })),
  ];
}

function consentOf(random: Random, volunteer: VolunteerRecord, today: DayNumber): ProfileRecord['consent'] {
  const state = random.weighted(CONSENTS);
  const joined = dayNumber(volunteer.joinedOn);
  const day = dayText(Math.min(today - 1, joined + random.whole(0, 200)));
  return state === 'none' ? null : { state, day, source: random.chance(0.3) ? 'paper' : 'form' };
}
