/** A day as a whole number: days since 1970-01-01. */
export type DayNumber = number;

export function dayNumber(day: string): DayNumber {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`“${day}” is not a day written YYYY-MM-DD`);
  return time / 86_400_000;
}

/** `YYYY-MM-DD`. */
export function dayText(day: DayNumber): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the same week. */
export function mondayOf(day: DayNumber): DayNumber {
  return day - weekday(day) + 1;
}

/** The same date `months` later; the 31st becomes the last day of a shorter month. */
export function monthsLater(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * 86_400_000);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return first / 86_400_000 + Math.min(date.getUTCDate(), length) - 1;
}
