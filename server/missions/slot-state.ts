import type { SlotSkill } from './slot-skill.entity.js';

const HOUR = 3600;

export type AskedSkill = Pick<SlotSkill, 'level' | 'kind'> & { name: string; n: number | null };

/** A date of a mission and what is needed on it, as plain values that can be compared. */
export interface SlotState {
  of: 'slot';
  missionId: string;
  reference: string | null;
  title: string;
  wholePresence: boolean;
  zone: string;
  /** ISO instants in UTC. */
  startsAt: string;
  endsAt: string;
  /** Person-seconds; null: nobody said. */
  minSeconds: number | null;
  targetSeconds: number | null;
  maxSeconds: number | null;
  remote: boolean;
  /** Where; null: at the mission's site, or remote. */
  place: string | null;
  language: string | null;
  cefr: number | null;
  skills: AskedSkill[];
}

/** What a line says of a date. Absent: its column is; null: its cell is empty. */
export interface SlotSaid {
  reference: string | null;
  /** ISO instants in UTC, and the zone in which they were written. */
  startsAt: string;
  endsAt: string;
  zone: string;
  /** What is done there, when the mission has several things to do. */
  role?: string | null;
  /** What the three amounts are of; absent: people. */
  unit?: 'people' | 'hours';
  minimum?: number | null;
  needed?: number | null;
  maximum?: number | null;
  wholePresence?: boolean | null;
  remote?: boolean | null;
  place?: string | null;
  spoken?: { language: string; cefr: number } | null;
  skills?: readonly AskedSkill[] | null;
}

/** As an import kept it: before places of dates were read, none was. */
export const keptSlot = (kept: Omit<SlotState, 'place'> & { place?: string | null }): SlotState => ({
  place: null,
  ...kept,
});

/** The date as a line leaves it: an absent column changes nothing, an empty cell means unknown. */
export function slotTold(
  state: SlotState | null,
  said: SlotSaid,
  mission: { id: string; title: string; formerTitle: string; isRemote: boolean },
): SlotState {
  const { startsAt, endsAt, zone, role, skills, spoken } = said;
  const seconds = lengthOf(said);
  const stretch = state && said.unit !== 'hours' && isOfPeople(state) ? seconds / lengthOf(state) : 1;
  const amount = (now: number | null | undefined, before: number | null): number | null => {
    if (now === undefined) return before === null ? null : Math.round(before * stretch);
    return now === null ? null : now * (said.unit === 'hours' ? HOUR : seconds);
  };
  const remote = said.remote === undefined ? (state?.remote ?? mission.isRemote) : (said.remote ?? mission.isRemote);
  return {
    of: 'slot',
    missionId: mission.id,
    reference: said.reference ?? state?.reference ?? null,
    title: role ?? (state && state.title !== mission.formerTitle ? state.title : mission.title),
    wholePresence: said.wholePresence === undefined ? (state?.wholePresence ?? false) : (said.wholePresence ?? false),
    zone,
    startsAt,
    endsAt,
    minSeconds: amount(said.minimum, state?.minSeconds ?? null),
    targetSeconds: amount(said.needed, state?.targetSeconds ?? null),
    maxSeconds: amount(said.maximum, state?.maxSeconds ?? null),
    remote,
    place: remote ? null : said.place === undefined ? (state?.place ?? null) : said.place,
    language: spoken === undefined ? (state?.language ?? null) : (spoken?.language ?? null),
    cefr: spoken === undefined ? (state?.cefr ?? null) : (spoken?.cefr ?? null),
    skills: skills === undefined ? (state?.skills ?? []) : byName(skills ?? []),
  };
}

/** Whether the least, what is wanted and the most follow one another, as far as they are known. */
export function isInOrder({ minSeconds, targetSeconds, maxSeconds }: SlotState): boolean {
  const known = [minSeconds, targetSeconds, maxSeconds].filter((seconds) => seconds !== null);
  return known.every((seconds, at) => at === 0 || seconds >= (known[at - 1] ?? 0));
}

export function byName(skills: readonly AskedSkill[]): AskedSkill[] {
  return skills.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

/** Whole people come for all of it; else hours were asked for, and a longer date asks for no more of them. */
function isOfPeople(state: SlotState): boolean {
  const all = [state.minSeconds, state.targetSeconds, state.maxSeconds];
  return all.every((seconds) => seconds === null || seconds % lengthOf(state) === 0);
}

/** In seconds. */
function lengthOf({ startsAt, endsAt }: Pick<SlotState, 'startsAt' | 'endsAt'>): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / 1000;
}
