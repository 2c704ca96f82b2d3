const DAY = 86_400_000;

/** In which weeks and on which days something recurs; weeks are counted from the one of the first day. */
interface WeekRule {
  validFrom: string;
  everyWeeks: number;
  /** 1 Monday … 7 Sunday. */
  weekdays: readonly number[];
}

/** Whether this day is one of its days, as far as its weeks say. Days are `YYYY-MM-DD`. */
export function isInItsWeek({ validFrom, everyWeeks, weekdays }: WeekRule, day: string): boolean {
  if (!weekdays.includes(weekdayOf(day))) return false;
  return (weekOf(day) - weekOf(validFrom)) % everyWeeks === 0;
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7;

/** Which week it is in, counted from one that is the same for all. */
export const weekOf = (day: string): number => Math.round(mondayOf(day) / (7 * DAY));

/** Its Monday at midnight, UTC. */
export const mondayOf = (day: string): number => Date.parse(day) - (weekdayOf(day) - 1) * DAY;
