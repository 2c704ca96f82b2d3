import type { TellAvailability, TellTime } from '../../../server/people/availability/availability.schemas.js';
import { besidesGrid, type Cell, cellsOf, timesOf } from '../../../server/people/availability/week-grid.schemas.js';
import type { AvailabilityView } from '../../../server/summaries/availability/availability-views.schemas.js';

/** A time that no half-day of the week shows. */
export type ExactTime = TellTime & { from: string };

export const limitFields = ['comfort', 'cap', 'days', 'rest', 'invitations', 'km'] as const;
export type LimitField = (typeof limitFields)[number];

/** What stands on the page, as it is typed. */
export interface Draft {
  state: 'on' | 'paused' | 'off' | null;
  cells: ReadonlyMap<Cell, number>;
  exact: readonly ExactTime[];
  limits: Readonly<Record<LimitField, string>>;
  remoteOnly: boolean;
  /** Of a mission by its id, of a cause by its name; 0 is nothing said. */
  missions: ReadonlyMap<string, number>;
  causes: ReadonlyMap<string, number>;
}

const HOUR = 3600;
const whole = (value: number | null | undefined, per = 1): string =>
  value === null || value === undefined ? '' : String(value / per);

export function draftOf(view: AvailabilityView): Draft {
  const { times, limits, preferences, consents } = view;
  return {
    state: consents[0]?.state ?? null,
    cells: cellsOf(times),
    exact: besidesGrid(times).map(withoutZone),
    limits: {
      comfort: whole(limits?.comfortSecondsPerWeek, HOUR),
      cap: whole(limits?.capSecondsPerWeek, HOUR),
      days: whole(limits?.daysPerWeek),
      rest: whole(limits?.minimumRestSeconds, HOUR),
      invitations: whole(limits?.invitationsPer30Days),
      km: whole(limits?.maxKm),
    },
    remoteOnly: limits?.remoteOnly ?? false,
    missions: new Map(preferences.flatMap(({ missionId, weight }) => (missionId ? [[missionId, weight]] : []))),
    causes: new Map(preferences.flatMap(({ cause, weight }) => (cause ? [[cause, weight]] : []))),
  };
}

/** The zone is the association's own. */
function withoutZone(time: AvailabilityView['times'][number]): ExactTime {
  const { kind, weekdays, fromTime, toTime, everyWeeks, from, until, preference } = time;
  return { kind, weekdays, fromTime, toTime, everyWeeks, from, until, preference };
}

/** Only what is not as it was: a part that nobody touched is not told again. `again`: the answer too, although it is the same. */
export function toldBy(draft: Draft, view: AvailabilityView, again: boolean): TellAvailability {
  const before = draftOf(view);
  const told: TellAvailability = {};
  if (draft.state !== null && (again || draft.state !== before.state))
    told.consent = { state: draft.state, wording: view.question };
  if (textOf(timesIn(draft)) !== textOf(timesIn(before))) told.times = timesIn(draft);
  if (textOf(limitsIn(draft)) !== textOf(limitsIn(before))) told.limits = limitsIn(draft);
  if (textOf(tastesIn(draft)) !== textOf(tastesIn(before))) told.preferences = tastesIn(draft);
  return told;
}

const textOf = (value: unknown): string => JSON.stringify(value);

export const timesIn = ({ cells, exact }: Draft): TellTime[] => [...timesOf(cells), ...exact];

const numberIn = (text: string, per = 1): number | null =>
  text.trim() === '' ? null : Math.round(Number(text.replace(',', '.')) * per);

function limitsIn({ limits, remoteOnly }: Draft) {
  return {
    comfortSecondsPerWeek: numberIn(limits.comfort, HOUR),
    capSecondsPerWeek: numberIn(limits.cap, HOUR),
    daysPerWeek: numberIn(limits.days),
    minimumRestSeconds: numberIn(limits.rest, HOUR),
    invitationsPer30Days: numberIn(limits.invitations) ?? 4,
    maxKm: numberIn(limits.km),
    remoteOnly,
  };
}

function tastesIn({ missions, causes }: Draft) {
  const said = ([, weight]: readonly [string, number]) => weight !== 0;
  return [
    ...[...missions].filter(said).map(([missionId, weight]) => ({ missionId, cause: null, weight })),
    ...[...causes].filter(said).map(([cause, weight]) => ({ missionId: null, cause, weight })),
  ];
}

const most: Record<LimitField, number> = { comfort: 168, cap: 168, days: 7, rest: 168, invitations: 30, km: 1000 };
const isWhole: readonly LimitField[] = ['days', 'invitations', 'km'];

/** Whether a limit can be read; the greatest there can be otherwise. */
export function faultOf(field: LimitField, text: string): number | null {
  if (text.trim() === '') return null;
  const value = Number(text.replace(',', '.'));
  const isFit = value >= (field === 'days' ? 1 : 0) && value <= most[field];
  return isFit && (!isWhole.includes(field) || Number.isInteger(value)) ? null : most[field];
}
