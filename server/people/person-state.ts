import { type FileSaid, type FileTold, fileTold } from './availability/file-told.js';
import type { availabilityKinds } from './availability.entity.js';
import type { Person } from './person.entity.js';
import { weekOf } from './recurring-week.schemas.js';
import type { standings } from './standing.js';

/** Usual hours in local time; see `recurringTime`. */
export interface UsualHours {
  weekdays: number[];
  fromTime: string;
  toTime: string;
  preference: number;
}

/** As a file says them: every week, unless weeks are counted from the one of a day. */
export type SaidHours = UsualHours & { everyWeeks?: number; validFrom?: string };

type Kept<T> = T & { everyWeeks: number; validFrom: string; validTo: string | null; zone: string };

/** With which account and when, for what a file takes away and is put back: no name is kept twice. */
export interface Confirmed {
  by: string | null;
  at: string | null;
}

/** What the association knows of a person and a file may say: plain values, in an order that can be compared. */
export interface PersonState {
  displayName: string;
  email: string | null;
  telephone: string | null;
  kind: Person['kind'];
  leftOn: string | null;
  language: string | null;
  skills: { name: string; level: number; standing: (typeof standings)[number]; confirmed?: Confirmed }[];
  languages: { language: string; cefr: number; standing: (typeof standings)[number]; confirmed?: Confirmed }[];
  /** Of kind `recurring` alone. */
  hours: Kept<UsualHours>[];
  /** Limits, causes, single dates, answers about suggestions; absent: the file says nothing of them. */
  told?: FileTold;
}

/** As an import kept it: before it was kept of languages, nobody was said to have confirmed one; nor was a telephone known. */
export function keptState(kept: unknown): PersonState {
  type Earlier = Omit<PersonState['languages'][number], 'standing'>;
  const state = kept as Omit<PersonState, 'languages' | 'telephone'> & {
    languages: (Earlier | PersonState['languages'][number])[];
  };
  return {
    telephone: null,
    ...state,
    languages: state.languages.map((spoken) => ({ standing: 'declared' as const, ...spoken })),
  };
}

/**
 * What makes two states the same: who confirmed may have been kept of one alone, or forgotten since; what was told of
 * limits and suggestions counts where the other one holds it too.
 */
export function compared({ skills, languages, told: whole, ...state }: PersonState, beside: PersonState) {
  const bare = <T extends object>(one: T) => ({ ...one, confirmed: undefined });
  const own = beside.told && whole ? { told: whole } : {};
  return { ...state, skills: skills.map(bare), languages: languages.map(bare), ...own };
}

export const USUAL: (typeof availabilityKinds)[number] = 'recurring';

/** What a line says of a person. Absent: its column is; null: its cell is empty. */
export interface PersonSaid {
  name?: string | null;
  email?: string | null;
  telephone?: string | null;
  kind?: Person['kind'] | null;
  leftOn?: string | null;
  language?: string | null;
  /** Level null: not stated. */
  skills?: readonly { name: string; level: number | null }[] | null;
  languages?: readonly { language: string; cefr: number }[] | null;
  hours?: readonly SaidHours[] | null;
  told?: FileSaid;
}

/**
 * The person as the line leaves them: an absent column changes nothing, an empty cell means unknown. A name is
 * never unknown, and hours said again keep the day they began.
 */
export function told(
  state: PersonState,
  said: PersonSaid,
  { today, zone, typedById = null }: { today: string; zone: string; typedById?: string | null },
): PersonState {
  const { name, email, telephone, kind, leftOn, language, skills, languages, hours } = said;
  return {
    displayName: name ?? state.displayName,
    email: email === undefined ? state.email : email,
    telephone: telephone === undefined ? state.telephone : telephone,
    kind: kind === undefined ? state.kind : (kind ?? 'volunteer'),
    leftOn: leftOn === undefined ? state.leftOn : leftOn,
    language: language === undefined ? state.language : language,
    skills: skills === undefined ? state.skills : skillsTold(state, skills ?? []),
    languages: languages === undefined ? state.languages : languagesTold(state, languages ?? []),
    hours: hours === undefined ? state.hours : hoursTold(state, hours ?? [], { today, zone }),
    ...(said.told && state.told ? { told: fileTold(state.told, said.told, { zone, typedById }) } : {}),
  };
}

/** A level that is not stated stays what it was; a level said otherwise is no longer confirmed. */
function skillsTold(
  state: PersonState,
  said: readonly { name: string; level: number | null }[],
): PersonState['skills'] {
  const known = new Map(state.skills.map((skill) => [skill.name, skill]));
  const all = said.map(({ name, level }) => {
    const before = known.get(name);
    if (before && (level === null || level === before.level)) return before;
    return { name, level: level ?? 1, standing: 'declared' as const };
  });
  return sorted(all, ({ name }) => name);
}

function languagesTold(
  state: PersonState,
  said: readonly { language: string; cefr: number }[],
): PersonState['languages'] {
  const known = new Map(state.languages.map((spoken) => [spoken.language, spoken]));
  const all = said.map(({ language, cefr }) => {
    const before = known.get(language);
    return before?.cefr === cefr ? before : { language, cefr, standing: 'declared' as const };
  });
  return sorted(all, ({ language }) => language);
}

function hoursTold(state: PersonState, said: readonly SaidHours[], since: { today: string; zone: string }) {
  const known = new Map(state.hours.map((hours) => [hoursKey(hours), hours]));
  const all = said.map(
    (hours) =>
      known.get(hoursKey(hours)) ?? {
        everyWeeks: 1,
        validFrom: since.today,
        ...hours,
        validTo: null,
        zone: since.zone,
      },
  );
  return sorted(all, hoursKey);
}

/** The same hours of the same weeks, whichever of these weeks they are counted from. */
export function hoursKey({ weekdays, fromTime, toTime, preference, everyWeeks = 1, validFrom }: SaidHours): string {
  const key = `${weekdays.join('')} ${fromTime} ${toTime} ${preference}`;
  if (everyWeeks === 1 || validFrom === undefined) return key;
  return `${key} ${everyWeeks} ${weekOf(validFrom) % everyWeeks}`;
}

export function sorted<T>(all: readonly T[], key: (one: T) => string): T[] {
  return all.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
