import { addDays, addMonths, daysBetween } from './days.js';
import type { Comparison } from './indicators.schemas.js';

export interface Period {
  from: string;
  to: string;
}

export interface ComparedPeriod extends Period {
  cutAfterDays: number | null;
}

/** The period to compare with. While `period` is unfinished, only as many days as have begun by `today`. */
export function comparedPeriod(period: Period, how: Comparison, today: string): ComparedPeriod {
  const before =
    how === 'same_period_last_year'
      ? { from: addMonths(period.from, -12), to: addMonths(period.to, -12) }
      : previousPeriod(period);
  const isUnfinished = period.from <= today && period.to > addDays(today, 1);
  if (!isUnfinished) return { ...before, cutAfterDays: null };
  const days = daysBetween(period.from, today) + 1;
  const cut = addDays(before.from, days);
  return { from: before.from, to: cut < before.to ? cut : before.to, cutAfterDays: days };
}

/** The same number of whole calendar months before, if the period is made of them; else the same number of days. */
export function previousPeriod({ from, to }: Period): Period {
  if (!from.endsWith('-01') || !to.endsWith('-01')) return { from: addDays(from, -daysBetween(from, to)), to: from };
  const months = (year(to) - year(from)) * 12 + month(to) - month(from);
  return { from: addMonths(from, -months), to: from };
}

const year = (day: string) => Number(day.slice(0, 4));
const month = (day: string) => Number(day.slice(5, 7));
