import { daysOfMonth, weekdayOf } from './calendar-words.js';
import type { GridAnswers } from './grid.schemas.js';
import { type MonthTitle, monthTitle } from './month-title.js';
import type { DayColumn } from './table.js';
import type { YearCount } from './year-count.js';

export interface ResolvedDay {
  /** Null: no such day, or not known yet. */
  day: string | null;
  /** The weekday written beside it is another one. */
  isOtherWeekday: boolean;
}

export type DayNeed = 'year' | 'month' | 'date-order';

export interface ResolvedDays {
  days: ReadonlyMap<number, ResolvedDay>;
  needs: ReadonlySet<DayNeed>;
}

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

type Known = MonthTitle;

/** The days of a table, each as a date where that can be told without guessing. */
export function resolveDays(columns: readonly DayColumn[], context: DayContext): ResolvedDays {
  const needs = new Set<DayNeed>();
  const known = knownMonth(context, needs);
  const order = context.answers.dateOrder ?? dateOrder(columns, known);
  if (order === null) needs.add('date-order');
  const isTuesday =
    known.month !== null || columns.some(({ date, above }) => date.weekday !== null || above.month !== null);
  const days = new Map<number, ResolvedDay>();
  const roll = { month: 0, years: 0 };
  for (const { column, date, above } of columns) {
    const swaps = date.isSlashed && order === 'mdy';
    const [own, number] = swaps ? [date.day, date.month] : [date.month, date.day];
    const march = date.isMarch && !isTuesday ? 3 : null;
    const weekday = date.isMarch && isTuesday ? 2 : date.weekday;
    const month = own ?? march ?? above.month ?? known.month;
    if (month === null) needs.add('month');
    const year =
      month === null ? null : (date.year ?? above.year ?? yearOf(known, month, roll) ?? context.years.of(month));
    if (month !== null && year === null) needs.add(context.years.isLost ? 'month' : 'year');
    const day = month === null || year === null || order === null ? null : written(year, month, number ?? 0);
    days.set(column, { day, isOtherWeekday: day !== null && weekday !== null && weekdayOf(day) !== weekday });
  }
  const wrong = [...days.values()].filter(({ isOtherWeekday }) => isOtherWeekday).length;
  const isAnswered = context.answers.year !== undefined || context.answers.months?.[context.sheetName] !== undefined;
  if (wrong * 2 > days.size && !isAnswered) needs.add('month');
  return { days, needs };
}

/** From the nearest title, then the name of the sheet; where they differ, nobody knows which was forgotten. */
function knownMonth({ sheetName, titles, otherTitles, answers }: DayContext, needs: Set<DayNeed>): Known {
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

/** Months that fall back within one table go on in the next year. Of a season, July and August are of either year. */
function yearOf({ year, season }: Known, month: number, roll: { month: number; years: number }): number | null {
  if (year !== null) {
    if (month < roll.month) roll.years += 1;
    roll.month = month;
    return year + roll.years;
  }
  if (season === null || month === 7 || month === 8) return null;
  return month >= 9 ? season : season + 1;
}

/** Of `03/02`: by the month a title names, or because the other reading is no date or another weekday; null: either. */
function dateOrder(columns: readonly DayColumn[], known: Known): 'dmy' | 'mdy' | null {
  const dates = columns.flatMap(({ date }) => (date.isSlashed ? [date] : []));
  if (dates.length === 0) return 'dmy';
  const fits = (day: number, month: number, year: number | null, weekday: number | null): boolean => {
    if (month > 12 || day > daysOfMonth(year ?? 2024, month)) return false;
    const date = year === null || weekday === null ? null : written(year, month, day);
    return date === null || weekdayOf(date) === weekday;
  };
  const year = (own: number | null) => own ?? known.year;
  const isDmy = dates.every((one) => fits(one.day ?? 0, one.month ?? 0, year(one.year), one.weekday));
  const isMdy = dates.every((one) => fits(one.month ?? 0, one.day ?? 0, year(one.year), one.weekday));
  if (isDmy !== isMdy) return isDmy ? 'dmy' : 'mdy';
  const inMonth = (part: 'day' | 'month') => dates.every((one) => one[part] === known.month);
  if (isDmy && known.month !== null && inMonth('month') !== inMonth('day')) return inMonth('month') ? 'dmy' : 'mdy';
  if (dates.every(({ day, month }) => day === month)) return 'dmy';
  return isDmy ? null : 'dmy';
}

function written(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
