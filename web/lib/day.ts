/** A day of the organisation's calendar, `YYYY-MM-DD`: no hour, no zone. */
export type Day = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS = 86_400_000;

export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && DAY.test(value) && dayOf(instantOf(value)) === value;
}

/** Midnight UTC of that day, so that no zone can move it. */
export const instantOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export const dayOf = (instant: number): Day =>
  Number.isNaN(instant) ? '' : new Date(instant).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayOf(instantOf(day) + days * MILLISECONDS);

/** Of the week that a day lies in. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(instantOf(day)).getUTCDay() + 6) % 7));

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** 1 to 12. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** First day of a month; months beyond 1–12 run into the years around. */
export function firstOfMonth(year: number, month: number): Day {
  return dayOf(Date.UTC(year, month - 1, 1));
}
