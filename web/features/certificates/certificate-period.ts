import { addDays, isDay, yearOf, type Day } from '../../lib/day.js';
import { yearPeriod } from '../../lib/period.js';

export const presets = ['this_year', 'last_year', 'everything', 'dates'] as const;
export type Preset = (typeof presets)[number];

/** What somebody chose: a word, or their first and last day. */
export interface AskedPeriod {
  preset: Preset;
  firstDay: string;
  lastDay: string;
}

/** Days from the first to before the last; null: no end. */
export interface CertifiedPeriod {
  from: Day | null;
  to: Day | null;
}

/** Null while the days typed are none, or the wrong way round. */
export function certifiedPeriod({ preset, firstDay, lastDay }: AskedPeriod, today: Day): CertifiedPeriod | null {
  switch (preset) {
    case 'this_year':
      return yearPeriod(yearOf(today));
    case 'last_year':
      return yearPeriod(yearOf(today) - 1);
    case 'everything':
      return { from: null, to: null };
    case 'dates':
      return isDay(firstDay) && isDay(lastDay) && firstDay <= lastDay
        ? { from: firstDay, to: addDays(lastDay, 1) }
        : null;
  }
}
