import { addDays, firstOfMonth, isDay, monthOf, yearOf, type Day } from './day.js';

/**
 * Half-open `[from, to)`, as in the address of the page, in the API and on the command line:
 * the same two days ask for the same figure everywhere. Screens show the last day included.
 */
export interface Period {
  from: Day;
  to: Day;
}

export const presetNames = [
  'this_month',
  'last_month',
  'this_quarter',
  'this_school_year',
  'this_year',
  'last_year',
  'last_12_months',
  'all',
] as const;
export type PresetName = (typeof presetNames)[number];

interface Calendar {
  today: Day;
  /** First and last day with a row, both included. */
  recorded: { from: Day; to: Day } | null;
}

/** Month in which school years start. */
const SEPTEMBER = 9;

/** The period a preset stands for on that day. */
export function presetPeriod(name: PresetName, { today, recorded }: Calendar): Period {
  const year = yearOf(today);
  const month = monthOf(today);
  const months = (first: number, count: number): Period => ({
    from: firstOfMonth(year, first),
    to: firstOfMonth(year, first + count),
  });
  switch (name) {
    case 'this_month':
      return months(month, 1);
    case 'last_month':
      return months(month - 1, 1);
    case 'this_quarter':
      return months(month - ((month - 1) % 3), 3);
    case 'this_school_year':
      return months(month >= SEPTEMBER ? SEPTEMBER : SEPTEMBER - 12, 12);
    case 'this_year':
      return months(1, 12);
    case 'last_year':
      return months(-11, 12);
    case 'last_12_months':
      return months(month - 11, 12);
    case 'all':
      return recorded ? { from: recorded.from, to: addDays(recorded.to, 1) } : months(1, 12);
  }
}

export function presetOf(period: Period, calendar: Calendar): PresetName | null {
  const is = (name: PresetName) => {
    const one = presetPeriod(name, calendar);
    return one.from === period.from && one.to === period.to;
  };
  return presetNames.find(is) ?? null;
}

/** This year; or the last year with something recorded, when this one has nothing. */
export function defaultPeriod(calendar: Calendar): Period {
  const last = calendar.recorded?.to;
  if (last === undefined || yearOf(last) >= yearOf(calendar.today)) return presetPeriod('this_year', calendar);
  return yearPeriod(yearOf(last));
}

export function yearPeriod(year: number): Period {
  return { from: firstOfMonth(year, 1), to: firstOfMonth(year + 1, 1) };
}

/** A period typed or found in an address; null when it is none. */
export function readPeriod(from: unknown, to: unknown): Period | null {
  if (!isDay(from) || !isDay(to) || from >= to) return null;
  const plausible = yearOf(from) >= 1900 && yearOf(to) <= 2200;
  return plausible ? { from, to } : null;
}

export const lastDay = (period: Period): Day => addDays(period.to, -1);
