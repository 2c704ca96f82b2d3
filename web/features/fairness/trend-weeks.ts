import type { FairnessView } from '../../../server/allocation/fairness/fairness.schemas.js';
import { addDays, instantOf } from '../../lib/day.js';
import type { Measure } from './measure-value.js';

/** Half a year. */
const SHOWN = 26;

export const trendCodes = [
  'unmetMin',
  'missionsUnderMinimum',
  'invitationsMost',
  'invitationsGini',
  'useGini',
] as const;
export type TrendCode = (typeof trendCodes)[number];

interface TrendWeek {
  week: string;
  /** Null: nothing was worked out for that week. */
  values: FairnessView['weeks'][number]['values'] | null;
}

/** The half year up to the last week, the oldest first, with the weeks for which nothing was worked out. */
export function trendWeeks(weeks: FairnessView['weeks']): TrendWeek[] {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return [];
  const earliest = addDays(last.week, -7 * (SHOWN - 1));
  const known = new Map(weeks.map(({ week, values }) => [week, values]));
  const all: TrendWeek[] = [];
  for (let week = first.week > earliest ? first.week : earliest; week <= last.week; week = addDays(week, 7))
    all.push({ week, values: known.get(week) ?? null });
  return all;
}

/** As they are drawn: hours, not seconds; what is not known has no value, which is a gap and not zero. */
export function trendRows(weeks: readonly TrendWeek[], code: TrendCode, unit: Measure['unit']) {
  return weeks.map(({ week, values }) => {
    const value = values?.[code] ?? null;
    return { week: instantOf(week), value: value !== null && unit === 'seconds' ? value / 3600 : value };
  });
}
