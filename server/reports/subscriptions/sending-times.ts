import { addDays, addMonths } from '../../indicators/days.js';
import { nextOccurrence } from '../../jobs/occurrence.js';
import { localDay } from '../../shared/local-day.js';

export interface Rhythm {
  frequency: 'weekly' | 'monthly';
  /** Of the week (1: Monday) or of the month. */
  day: number;
}

/** Half-open, days in the association's zone. */
export interface Days {
  from: string;
  to: string;
}

const DAY = 86_400_000;
/** Longer than from one time to the next. */
const LOOK_BACK = { weekly: 8, monthly: 40 } as const;

/** At eight in the morning. */
const scheduleOf = ({ frequency, day }: Rhythm) => (frequency === 'weekly' ? `0 8 * * ${day % 7}` : `0 8 ${day} * *`);

/** The last time, until now, at which it fell due. Those before it are not caught up. */
export function lastDue(rhythm: Rhythm, zone: string, now: Date): Date {
  const schedule = scheduleOf(rhythm);
  let due = nextOccurrence(schedule, zone, new Date(now.getTime() - LOOK_BACK[rhythm.frequency] * DAY));
  for (let next = due; next <= now; next = nextOccurrence(schedule, zone, next)) due = next;
  return due;
}

export const nextDue = (rhythm: Rhythm, zone: string, now: Date): Date => nextOccurrence(scheduleOf(rhythm), zone, now);

/** The last whole week (from Monday) or month that was over at an instant. */
export function wholeBefore({ frequency }: Rhythm, zone: string, at: Date): Days {
  const today = localDay(at, zone);
  if (frequency === 'monthly') {
    const to = `${today.slice(0, 7)}-01`;
    return { from: addMonths(to, -1), to };
  }
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const to = addDays(today, -sinceMonday);
  return { from: addDays(to, -7), to };
}
