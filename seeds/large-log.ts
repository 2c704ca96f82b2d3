import { dayNumber, dayText, monthsLater, weekday, type DayNumber } from './association/days.js';
import { Random } from './association/random.js';
import type { ActivityRecord, Provenance, Status } from './association/records.js';
import { isSchoolHoliday, turnout } from './association/season.js';
import { local } from './association/session-rows.js';

export interface LargeLog {
  rows: number;
  volunteers: number;
  missions: number;
  seed: string;
  /** The log covers the three years before this day, `YYYY-MM-DD`. */
  until: string;
}

export const outcomeTypes = ['repas', 'kg distribués', 'objets', 'démarches'] as const;

const TYPES = [
  'aide alimentaire',
  'maraude',
  'soutien scolaire',
  'accompagnement',
  'réparation',
  'jardin',
  'accueil',
  'visites',
];
const STATUSES: Readonly<Record<Status, number>> = {
  validated: 86,
  declared: 11,
  no_show: 2,
  refused: 0.6,
  disputed: 0.4,
};
const PROVENANCES: Readonly<Record<Provenance, number>> = { measured: 35, declared: 55, estimated: 10 };
const WEEKDAYS = [1, 1.05, 1.1, 1.05, 0.95, 0.9, 0.4];

interface Place {
  mission: string;
  activityType: string;
  site: string | null;
  territory: string | null;
  funder: string | null;
  remote: boolean;
  language: string | null;
  outcome: string | null;
  minutes: number;
}

/** Rows in order of day, exactly as many as asked for: seasons, growth, a few very active people and many who come rarely. */
export function* largeLog(log: LargeLog): Generator<ActivityRecord> {
  const random = new Random(`${log.seed}/${log.volunteers}/${log.missions}`);
  const places = Array.from({ length: log.missions }, (_, index) => placeOf(random, index));
  let written = 0;
  for (const { day, rows } of rowsByDay(log)) {
    for (let row = 0; row < rows; row++) yield activity(random, log, places, day, ++written);
  }
}

function placeOf(random: Random, index: number): Place {
  const remote = random.chance(0.12);
  const site = random.whole(1, 40);
  return {
    mission: `Mission ${String(index + 1).padStart(4, '0')}`,
    activityType: random.pick(TYPES),
    site: remote ? null : `Site ${site}`,
    territory: remote ? null : `Territoire ${1 + (site % 9)}`,
    funder: random.chance(0.25) ? null : `Financeur ${random.whole(1, 12)}`,
    remote,
    language: random.chance(0.15) ? random.pick(['fr', 'ar', 'en', 'uk']) : null,
    outcome: random.chance(0.7) ? random.pick(outcomeTypes) : null,
    minutes: random.pick([60, 90, 120, 150, 180, 210]),
  };
}

/** Shares the rows out by weight of day; what rounding leaves goes on to the next day, so that the sum is exact. */
function* rowsByDay({ rows, until }: LargeLog): Generator<{ day: DayNumber; rows: number }> {
  const end = dayNumber(until);
  const start = monthsLater(end, -36);
  const weights = Array.from({ length: end - start }, (_, index) => weightOf(start + index, index / (end - start)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [reached, given] = [0, 0];
  for (const [index, weight] of weights.entries()) {
    reached += weight;
    const due = index === weights.length - 1 ? rows : Math.min(rows, Math.round((rows * reached) / total));
    yield { day: start + index, rows: due - given };
    given = due;
  }
}

function weightOf(day: DayNumber, progress: number): number {
  return turnout(day) * (WEEKDAYS[weekday(day) - 1] ?? 1) * (isSchoolHoliday(day) ? 0.85 : 1) * (0.75 + 0.5 * progress);
}

function activity(
  random: Random,
  log: LargeLog,
  places: readonly Place[],
  day: DayNumber,
  number: number,
): ActivityRecord {
  const place = places[Math.floor(places.length * random.next() ** 1.7)] as Place;
  const isGroup = random.chance(0.02);
  const headcount = isGroup ? random.whole(2, 30) : 1;
  const status = random.weighted(STATUSES);
  const provenance = isGroup ? 'estimated' : random.weighted(PROVENANCES);
  const minutes =
    status === 'no_show' || random.chance(0.015) ? null : Math.max(5, Math.round(place.minutes * random.around(0.3)));
  const start = random.whole(8 * 60, 20 * 60);
  const isTimed = minutes !== null && provenance !== 'estimated';
  return {
    externalId: `G${String(number).padStart(9, '0')}`,
    volunteer:
      isGroup || random.chance(0.01)
        ? null
        : `V${String(1 + Math.floor(log.volunteers * random.next() ** 2)).padStart(7, '0')}`,
    mission: place.mission,
    activityType: place.activityType,
    day: dayText(day),
    startedAt: isTimed ? local(day, start) : null,
    endedAt: isTimed && provenance === 'measured' ? local(day, start + minutes) : null,
    personSeconds: minutes === null ? null : minutes * 60 * headcount,
    headcount,
    provenance,
    status,
    site: place.site,
    territory: place.territory,
    funder: place.funder,
    remote: place.remote,
    language: place.language,
    beneficiaries: random.chance(0.12) ? random.whole(1, 90) : null,
    outcome:
      place.outcome !== null && random.chance(0.2)
        ? { type: place.outcome, quantity: String(random.whole(1, 120)) }
        : null,
  };
}
