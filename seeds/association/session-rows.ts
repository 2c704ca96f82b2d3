import { dayText, type DayNumber } from './days.js';
import type { Random } from './random.js';
import type {
  ActivityRecord,
  MissionRecord,
  OutcomeRule,
  Provenance,
  Session,
  Status,
  VolunteerRecord,
} from './records.js';
import { gardenSeason, helpSought } from './season.js';

export type Draft = Omit<ActivityRecord, 'externalId'>;

/** Days after which a coordinator has usually checked a row. */
const CHECKED_AFTER = 9;

/** The rows of one session: one per volunteer; visits and shared results are written once, on the first that counts. */
export function rowsOfSession(
  random: Random,
  session: Session,
  crew: readonly VolunteerRecord[],
  today: DayNumber,
): Draft[] {
  const rows = crew.map((volunteer) => personRow(random, session, volunteer, today));
  const lead = rows.find((row) => row.status === 'validated' || row.status === 'declared');
  if (lead) {
    const present = rows.filter((row) => row.status !== 'no_show').length;
    writeVisits(random, session, present, lead);
  }
  return rows;
}

function personRow(random: Random, session: Session, volunteer: VolunteerRecord, today: DayNumber): Draft {
  const { mission } = session;
  const status = statusOf(random, today - session.day);
  const provenance = random.weighted(mission.provenance);
  const worked =
    status === 'no_show' || random.chance(0.012) ? null : minutesWorked(random, session.schedule.minutes, provenance);
  const row = { ...blankRow(mission, session.day), volunteer: volunteer.reference, provenance, status };
  const timed: Draft = worked === null ? row : { ...row, ...times(random, session, worked, provenance) };
  if (mission.outcome?.per === 'person' && worked !== null)
    timed.outcome = outcome(random, mission.outcome, session.day, worked / session.schedule.minutes);
  return timed;
}

export function blankRow(mission: MissionRecord, day: DayNumber): Draft {
  return {
    volunteer: null,
    mission: mission.slug,
    activityType: mission.activityType,
    day: dayText(day),
    startedAt: null,
    endedAt: null,
    personSeconds: null,
    headcount: 1,
    provenance: 'declared',
    status: 'declared',
    site: mission.site,
    territory: mission.territory,
    funder: mission.funder,
    remote: mission.isRemote,
    language: mission.language,
    beneficiaries: null,
    outcome: null,
  };
}

export function statusOf(random: Random, age: number): Status {
  const luck = random.next();
  if (luck < 0.022) return 'no_show';
  if (luck < 0.028) return 'refused';
  if (luck < 0.032) return 'disputed';
  const unchecked = age < CHECKED_AFTER ? 0.85 : age < 30 ? 0.2 : 0.04;
  return random.chance(unchecked) ? 'declared' : 'validated';
}

/** A clock gives odd minutes, a person rounds to the quarter of an hour, a rule gives the planned length. */
function minutesWorked(random: Random, planned: number, provenance: Provenance): number {
  if (provenance === 'estimated') return planned;
  const minutes = Math.max(15, planned * random.around(0.18));
  return provenance === 'measured' ? Math.round(minutes) : Math.max(15, Math.round(minutes / 15) * 15);
}

function times(random: Random, session: Session, minutes: number, provenance: Provenance) {
  const personSeconds = minutes * 60;
  if (provenance === 'estimated') return { personSeconds };
  const [hour = 0, minute = 0] = session.schedule.from.split(':').map(Number);
  const early = provenance === 'measured' ? random.whole(0, 9) : 0;
  const start = hour * 60 + minute + early;
  const startedAt = local(session.day, start);
  return provenance === 'measured'
    ? { personSeconds, startedAt, endedAt: local(session.day, start + minutes) }
    : { personSeconds, startedAt };
}

/** Local date and time, from minutes after midnight. */
export function local(day: DayNumber, minutes: number): string {
  const late = day + Math.floor(minutes / 1440);
  const clock = [Math.floor((minutes % 1440) / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${dayText(late)}T${clock.join(':')}:00`;
}

function writeVisits(random: Random, session: Session, present: number, lead: Draft): void {
  const { mission, schedule, day } = session;
  const strength = Math.min(1.15, 0.55 + (0.5 * present) / schedule.crew);
  if (mission.visitors > 0 && random.chance(0.96)) {
    lead.beneficiaries = Math.max(1, Math.round(mission.visitors * strength * helpSought(day) * random.around(0.25)));
  }
  if (mission.outcome?.per === 'session' && random.chance(0.93))
    lead.outcome = outcome(random, mission.outcome, day, strength);
}

export function outcome(random: Random, rule: OutcomeRule, day: DayNumber, strength: number): Draft['outcome'] {
  const season = rule.season === 'garden' ? gardenSeason(day) : rule.season === 'help' ? helpSought(day) : 1;
  const quantity = rule.quantity * strength * season * random.around(rule.per === 'person' ? 0.7 : 0.22);
  if (rule.type === 'visites') return { type: rule.type, quantity: '1' };
  const written = rule.type.startsWith('kg ') ? quantity.toFixed(1) : String(Math.round(quantity));
  return Number(written) > 0 ? { type: rule.type, quantity: written } : null;
}
