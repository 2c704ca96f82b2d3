import { grouped } from '../../shared/grouped.js';
import type { CertificateMission } from '../content.schemas.js';
import { type CountedActivity, daysOf, secondsOf } from './counted-activity.js';
import { joined, oneLine } from './one-line.js';

type Language = 'fr' | 'en';

export interface CountedMission extends Omit<CertificateMission, 'results'> {
  missionId: string | null;
  estimatedSeconds: number;
}

const withoutTitle = { fr: 'Autres activités', en: 'Other activities' } as const;
const LONGEST_PLACE = 200;
const LONGEST_TASKS = 1_000;

/** What was given to each mission, most time first. Titles are in the association's language. */
export function countedMissions(
  rows: readonly CountedActivity[],
  language: Language,
  ofTitles: Language,
): CountedMission[] {
  return [...grouped(rows, ({ mission_id }) => mission_id ?? '').values()]
    .map((own) => missionOf(own, language, ofTitles))
    .toSorted(
      (a, b) =>
        b.seconds - a.seconds ||
        a.title.localeCompare(b.title, 'fr') ||
        (a.missionId ?? '').localeCompare(b.missionId ?? ''),
    );
}

function missionOf(own: readonly CountedActivity[], language: Language, ofTitles: Language): CountedMission {
  const title = oneLine(own[0]?.title);
  return {
    missionId: own[0]?.mission_id ?? null,
    title: title ?? withoutTitle[language],
    titleLanguage: title === null || ofTitles === language ? null : ofTitles,
    place: joined(
      own.map(({ site }) => site),
      LONGEST_PLACE,
    ),
    context: null,
    tasks: joined(
      own.map(({ activity_type }) => activity_type),
      LONGEST_TASKS,
    ),
    ...daysOf(own),
    seconds: secondsOf(own),
    estimatedSeconds: secondsOf(own, 'estimated'),
  };
}

/** Months in which something counts, in order. */
export function countedMonths(rows: readonly CountedActivity[]): { month: string; seconds: number }[] {
  return [...grouped(rows, ({ day }) => day.slice(0, 7))].map(([month, own]) => ({ month, seconds: secondsOf(own) }));
}
