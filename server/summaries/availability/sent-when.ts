import type { TellAvailability, ToldAvailability } from '../../people/availability/availability.schemas.js';
import { dayParts } from '../../people/availability/day-parts.schemas.js';
import { besidesGrid, type Cell, cellsOf, timesOf, weekdays } from '../../people/availability/week-grid.schemas.js';

type State = 'on' | 'paused' | 'off';

/** What the page of a mail sent. */
export interface SentWhen {
  state: State | null;
  cells: ReadonlySet<Cell>;
  /** As it was written. */
  most: string;
}

type WhenFault = 'stateMissing' | 'mostWrong';

const MOST_HOURS = 60;

export function readSentWhen(body: unknown): SentWhen {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const all = weekdays.flatMap((day) => dayParts.map((part): Cell => `${day}-${part}`));
  const { state, most } = fields;
  return {
    state: state === 'on' || state === 'paused' || state === 'off' ? state : null,
    cells: new Set(all.filter((cell) => fields[cell] === 'yes')),
    most: typeof most === 'string' ? most.trim().slice(0, 3) : '',
  };
}

/**
 * What it tells: a moment that stays ticked keeps how gladly; what the page does not show stays as it was. Null hours:
 * no limit was written.
 */
export function toldBy(
  { state, cells, most }: SentWhen,
  known: Pick<ToldAvailability, 'times' | 'limits'>,
  wording: string,
): TellAvailability | WhenFault {
  const hours = most === '' ? null : Number(most);
  if (state === null) return 'stateMissing';
  if (hours !== null && !(Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS)) return 'mostWrong';
  const before = cellsOf(known.times);
  const now = new Map([...before].filter(([cell, preference]) => preference < 0 && !cells.has(cell)));
  for (const cell of cells) now.set(cell, Math.max(before.get(cell) ?? 1, 0));
  const besides = besidesGrid(known.times).map(toldAgain);
  const limits = limitsWith(known.limits, hours);
  const times = { times: [...timesOf(now), ...besides] };
  return { consent: { state, wording }, ...times, ...(limits !== null && { limits }) };
}

/** The zone is the association's own. */
function toldAgain(time: ToldAvailability['times'][number]) {
  const { kind, weekdays: days, fromTime, toTime, everyWeeks, from, until, preference } = time;
  return { kind, weekdays: days, fromTime, toTime, everyWeeks, from, until, preference };
}

/** Null: nothing was said and nothing is known. */
function limitsWith(known: ToldAvailability['limits'], hours: number | null): TellAvailability['limits'] | null {
  if (known === null && hours === null) return null;
  const none = { comfortSecondsPerWeek: null, daysPerWeek: null, minimumRestSeconds: null, maxKm: null };
  const limits = known ?? { ...none, invitationsPer30Days: 4, remoteOnly: false };
  const cap = hours === null ? null : hours * 3600;
  const { comfortSecondsPerWeek: comfort } = limits;
  const kept = cap !== null && comfort !== null ? Math.min(comfort, cap) : comfort;
  return { ...limits, comfortSecondsPerWeek: kept, capSecondsPerWeek: cap };
}
