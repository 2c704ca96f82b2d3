import { nextOccurrence } from '../../jobs/occurrence.js';
import { localDay } from '../../shared/local-day.js';
import type { Frequency, LetterPeriod } from './by-mail.schemas.js';

const DAY = 86_400_000;

/** The third day of the month, at eight: the last hours of the period had two days to be validated. */
const schedules = { monthly: '0 8 3 * *', quarterly: '0 8 3 1,4,7,10 *', yearly: '0 8 3 1 *' } as const;
const months = { monthly: 1, quarterly: 3, yearly: 12 } as const;
/** Longer than from one time to the next. */
const LOOK_BACK = { monthly: 40, quarterly: 100, yearly: 400 } as const;

/** The last time, until now, at which a summary fell due in the association's zone. Those before it are not caught up. */
export function lastDue(frequency: Frequency, zone: string, now: Date): Date {
  let due = nextOccurrence(schedules[frequency], zone, new Date(now.getTime() - LOOK_BACK[frequency] * DAY));
  for (let next = due; next <= now; next = nextOccurrence(schedules[frequency], zone, next)) due = next;
  return due;
}

/** The last whole period that was over at an instant. */
export function periodBefore(frequency: Frequency, zone: string, at: Date): LetterPeriod {
  const [year = 0, month = 1] = localDay(at, zone).split('-').map(Number);
  const span = months[frequency];
  const first = Math.floor((month - 1) / span) * span;
  return { from: firstOfMonth(year, first - span), to: firstOfMonth(year, first) };
}

/** `month` from 0, and before 0 in the year before. */
const firstOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
