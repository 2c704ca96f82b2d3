import { isDeepStrictEqual } from 'node:util';
import type { TellLimits } from './availability.schemas.js';
import type { consentStates } from '../suggestion-consent.entity.js';

/** A single date, or days away, as their rows say them. */
export interface ToldDay {
  kind: 'once' | 'exception';
  validFrom: string;
  validTo: string | null;
  weekdays: number[];
  fromTime: string;
  toTime: string;
  zone: string;
  preference: number;
}

/** An answer about suggestions: when, how, in which words and typed by whom. */
export interface ToldConsent {
  state: (typeof consentStates)[number];
  /** ISO instant. */
  answeredAt: string;
  source: string;
  /** Empty: not known. */
  wording: string;
  typedById: string | null;
}

/** What a person told of limits, causes, single dates and suggestions, in an order that can be compared. */
export interface FileTold {
  limits: TellLimits | null;
  causes: { cause: string; weight: number }[];
  days: ToldDay[];
  /** Every answer, the earliest first. */
  consents: ToldConsent[];
}

/** What a line says of it. Absent: its column is; null: its cell is empty. */
export interface FileSaid {
  limits?: { [Name in keyof TellLimits]?: TellLimits[Name] | null };
  causes?: readonly { cause: string; weight: number }[] | null;
  once?: readonly Omit<ToldDay, 'kind' | 'zone'>[] | null;
  away?: readonly Omit<ToldDay, 'kind' | 'zone'>[] | null;
  consent?: Omit<ToldConsent, 'typedById'>;
}

export const NO_LIMITS: TellLimits = {
  comfortSecondsPerWeek: null,
  capSecondsPerWeek: null,
  daysPerWeek: null,
  minimumRestSeconds: null,
  invitationsPer30Days: 4,
  maxKm: null,
  remoteOnly: false,
};

/** As a line leaves it: each part that is said replaces what was told before, but answers, which are added once each. */
export function fileTold(
  before: FileTold,
  said: FileSaid,
  { zone, typedById }: { zone: string; typedById: string | null },
): FileTold {
  const dated = (kind: ToldDay['kind'], told: FileSaid['once']) =>
    told === undefined
      ? before.days.filter((day) => day.kind === kind)
      : (told ?? []).map((day) => ({ kind, ...day, zone }));
  return {
    limits: limitsTold(before.limits, said.limits),
    causes: said.causes === undefined ? before.causes : inOrder(said.causes ?? []),
    days: inOrder([...dated('once', said.once), ...dated('exception', said.away)]),
    consents: consentsTold(before.consents, said.consent, typedById),
  };
}

/** An empty cell says no limit; a line of empty cells about somebody who said none leaves none. */
function limitsTold(before: TellLimits | null, said: FileSaid['limits']): TellLimits | null {
  if (said === undefined) return before;
  const limits: TellLimits = { ...(before ?? NO_LIMITS) };
  for (const name of Object.keys(said) as (keyof TellLimits)[])
    Object.assign(limits, { [name]: said[name] ?? NO_LIMITS[name] });
  return before === null && isDeepStrictEqual(limits, NO_LIMITS) ? null : limits;
}

function consentsTold(before: ToldConsent[], said: FileSaid['consent'], typedById: string | null): ToldConsent[] {
  if (said === undefined) return before;
  const isSame = (one: ToldConsent) => isDeepStrictEqual({ ...one, typedById: null }, { ...said, typedById: null });
  return before.some(isSame) ? before : inOrder([...before, { ...said, typedById }]);
}

/** One order, whichever way it was written: by day or by name. */
export function inOrder<One extends object>(all: readonly One[]): One[] {
  const text = (one: One) =>
    'answeredAt' in one ? `${String(one.answeredAt)} ${JSON.stringify(one)}` : JSON.stringify(one);
  return all.toSorted((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
}
