import type { GridAnswers } from './grid.schemas.js';
import { type MonthTitle, monthTitle } from './month-title.js';
import type { YearCount } from './year-count.js';

export type DayNeed = 'year' | 'month' | 'date-order' | 'month-day';

/** What a sheet says of the days of one of its tables. */
export interface DayContext {
  sheetName: string;
  /** Titles of the table, the nearest first. */
  titles: readonly string[];
  /** Of the sheet, wherever they stand. */
  otherTitles: readonly string[];
  answers: GridAnswers;
  years: YearCount;
}

/** From the nearest title, then the name of the sheet; where they differ, nobody knows which was forgotten. */
export function knownMonth({ sheetName, titles, otherTitles, answers }: DayContext, needs: Set<DayNeed>): MonthTitle {
  const [year, month] = (answers.months?.[sheetName] ?? '').split('-').map(Number);
  if (year && month) return { year, month, season: null };
  const named = monthTitle(sheetName);
  const told = titles.flatMap((title) => monthTitle(title) ?? []);
  const titled = {
    month: told.find((one) => one.month)?.month ?? null,
    year: told.find((one) => one.year)?.year ?? null,
    season: told.find((one) => one.season)?.season ?? null,
  };
  if (differ(titled.month, named?.month) || differ(titled.year, named?.year)) needs.add('month');
  const others = otherTitles.flatMap((title) => monthTitle(title) ?? []);
  const years = new Set(others.flatMap((one) => one.year ?? []));
  return {
    month: titled.month ?? named?.month ?? null,
    year: titled.year ?? named?.year ?? (years.size === 1 ? ([...years][0] ?? null) : null),
    season: titled.season ?? named?.season ?? others.find((one) => one.season)?.season ?? null,
  };
}

function differ(one: number | null, other: number | null | undefined): boolean {
  return one !== null && other !== null && other !== undefined && one !== other;
}

/**
 * Months that fall back within one table go on in the next year. Of a season, July and August are of either year, unless
 * they come after its spring.
 */
export function yearOf(
  { year, season }: MonthTitle,
  month: number,
  roll: { month: number; years: number },
): number | null {
  const before = roll.month;
  roll.month = month;
  if (year !== null) {
    if (month < before) roll.years += 1;
    return year + roll.years;
  }
  if (season === null) return null;
  if (month === 7 || month === 8) return before > 0 && before <= month ? season + 1 : null;
  return month >= 9 ? season : season + 1;
}
