import type { Period } from '../compared-period.js';
import { daysBetween } from '../days.js';

/** A setting, so much per year, from its first day on; in the order of days. */
export interface Dated {
  from: string;
  value: number;
}

/** The part of a yearly amount that falls in these days: each day with the value that holds on it, over the days of its year. */
export function perYear({ from, to }: Period, settings: readonly Dated[], byDefault: number): number {
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) }, (_, at) =>
    firstOf(Number(from.slice(0, 4)) + at + 1),
  );
  const cuts = [...new Set([from, ...years, ...settings.map((one) => one.from), to])]
    .filter((day) => day >= from && day <= to)
    .toSorted();
  return cuts.slice(0, -1).reduce((sum, start, at) => {
    const end = cuts[at + 1] ?? to;
    const value = settings.findLast((one) => one.from <= start)?.value ?? byDefault;
    const year = Number(start.slice(0, 4));
    return sum + (value * daysBetween(start, end)) / daysBetween(firstOf(year), firstOf(year + 1));
  }, 0);
}

const firstOf = (year: number) => `${String(year).padStart(4, '0')}-01-01`;
