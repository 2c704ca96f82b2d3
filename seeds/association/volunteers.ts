import { dayText, monthsLater, type DayNumber } from './days.js';
import { inventNames } from './names.js';
import { sites } from './places.js';
import type { Random } from './random.js';
import type { MissionRecord, VolunteerRecord } from './records.js';

const FOUNDERS = 125;
const NEWCOMERS = 180;
/** Of those who stop, how many say so. */
const SAY_GOODBYE = 0.45;
const LANGUAGES = { fr: 84, ar: 5, en: 4, es: 3, uk: 2, pt: 2 };

/** About three hundred invented people: some from the start, more every year, a part of whom stop coming. */
export function inventVolunteers(
  random: Random,
  missions: readonly MissionRecord[],
  start: DayNumber,
  today: DayNumber,
): VolunteerRecord[] {
  return inventNames(random, FOUNDERS + NEWCOMERS).map((name, index) => {
    const joined = index < FOUNDERS ? start : joinDay(random, start, today);
    const stopped = stopDay(random, joined, today);
    const left =
      stopped !== null && random.chance(SAY_GOODBYE) ? Math.min(today - 1, stopped + random.whole(3, 40)) : null;
    return {
      reference: `LQ-${String(index + 1).padStart(4, '0')}`,
      displayName: name.displayName,
      email: random.chance(0.93) ? `${name.address}@courriel.example` : null,
      telephone: telephoneOf(index),
      kind: kindOf(random, index),
      language: random.weighted(LANGUAGES),
      cell: random.chance(0.9) ? homeCell(random) : null,
      joinedOn: dayText(joined),
      stoppedOn: stopped === null ? null : dayText(stopped),
      leftOn: left === null ? null : dayText(left),
      zeal: Math.exp((random.around(1) - 1) * 1.2),
      missions: likedMissions(random, missions, stopped ?? today, joined, start),
    };
  });
}

/** More arrive in September and January than in July. */
function joinDay(random: Random, start: DayNumber, today: DayNumber): DayNumber {
  for (;;) {
    const day = start + Math.floor(random.next() ** 0.85 * (today - start - 10));
    const month = new Date(day * 86_400_000).getUTCMonth();
    const pull = month === 8 || month === 0 ? 1 : month === 6 || month === 7 ? 0.25 : 0.6;
    if (random.chance(pull)) return day;
  }
}

/** A quarter try once or twice; of the others about one in six stops each year. */
function stopDay(random: Random, joined: DayNumber, today: DayNumber): DayNumber | null {
  const span = random.chance(0.16) ? random.whole(1, 60) : Math.round(-Math.log(1 - random.next()) * 365 * 5.5) + 60;
  return joined + span < today ? joined + span : null;
}

function kindOf(random: Random, index: number): VolunteerRecord['kind'] {
  if (index % 50 === 7) return 'own_employee';
  return random.chance(0.04) ? 'partner_employee' : 'volunteer';
}

/** In France 06 39 98 xx xx and 01 99 00 xx xx are kept for fiction. One in seven gave none. */
function telephoneOf(index: number): string | null {
  if (index % 7 === 4) return null;
  return `${index % 9 === 2 ? '+3319900' : '+3363998'}${String(index + 1).padStart(4, '0')}`;
}

function homeCell(random: Random): readonly [number, number] {
  const [x, y] = random.pick(Object.values(sites)).cell;
  return [x + random.whole(-1, 1), y + random.whole(-1, 1)];
}

function likedMissions(
  random: Random,
  missions: readonly MissionRecord[],
  until: DayNumber,
  joined: DayNumber,
  start: DayNumber,
): string[] {
  const met = missions.filter(
    (mission) =>
      monthsLater(start, mission.opensAfter) < until &&
      (mission.closesAfter === null || monthsLater(start, mission.closesAfter) > joined),
  );
  return random.heaviest(met, pullOf, random.whole(1, 4)).map((mission) => mission.slug);
}

function weeklyPlaces(mission: MissionRecord): number {
  return mission.schedules.reduce(
    (sum, { weekdays, crew, everyWeeks }) => sum + (weekdays.length * crew) / everyWeeks,
    0,
  );
}

/** A mission that seeks many people is heard of more. */
function pullOf(mission: MissionRecord): number {
  return mission.appeal * (3 + (mission.activityType === 'micro-action' ? 12 : weeklyPlaces(mission)));
}
