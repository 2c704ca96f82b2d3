import type { AxisGrain } from './axis-parts.js';
import { daysOfMonth, weekdayOf } from './calendar-words.js';
import { type DayContext, type DayNeed, knownMonth, yearOf } from './known-month.js';
import type { MonthTitle } from './month-title.js';
import type { DayColumn } from './table.js';

export interface ResolvedDay {
  /** Null: no such day, or not known yet. */
  day: string | null;
  /** `YYYY-MM`, where the sheet names a month alone; the day is then only where it counts. */
  month: string | null;
  /** The weekday written beside it is another one. */
  isOtherWeekday: boolean;
}

export interface ResolvedDays {
  days: ReadonlyMap<number, ResolvedDay>;
  needs: ReadonlySet<DayNeed>;
}

/** The days of a table, each as a date where that can be told without guessing. */
export function resolveDays(columns: readonly DayColumn[], grain: AxisGrain, context: DayContext): ResolvedDays {
  if (grain === 'month' || (grain === 'either' && context.answers.monthDay !== 'days'))
    return resolveMonths(columns, context);
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
    days.set(column, {
      day,
      month: null,
      isOtherWeekday: day !== null && weekday !== null && weekdayOf(day) !== weekday,
    });
  }
  const wrong = [...days.values()].filter(({ isOtherWeekday }) => isOtherWeekday).length;
  const isAnswered = context.answers.year !== undefined || context.answers.months?.[context.sheetName] !== undefined;
  if (wrong * 2 > days.size && !isAnswered) needs.add('month');
  return { days, needs };
}

/** Whole months: their year as that of days, and the day that was answered. */
function resolveMonths(columns: readonly DayColumn[], context: DayContext): ResolvedDays {
  const needs = new Set<DayNeed>();
  const { monthDay } = context.answers;
  const known = knownMonth(context, new Set());
  const days = new Map<number, ResolvedDay>();
  const roll = { month: 0, years: 0 };
  for (const { column, month, above } of columns) {
    if (month === null) continue;
    const year = month.year ?? above.year ?? yearOf(known, month.month, roll) ?? context.years.of(month.month);
    if (year === null) needs.add(context.years.isLost ? 'month' : 'year');
    const first = year === null ? null : written(year, month.month, 1);
    const last = year === null ? null : written(year, month.month, daysOfMonth(year, month.month));
    const day = monthDay === 'first' ? first : monthDay === 'last' ? last : null;
    days.set(column, { day, month: first?.slice(0, 7) ?? null, isOtherWeekday: false });
  }
  if (monthDay !== 'first' && monthDay !== 'last') needs.add('month-day');
  return { days, needs };
}

/** Of `03/02`: by the month a title names, or because the other reading is no date or another weekday; null: either. */
function dateOrder(columns: readonly DayColumn[], known: MonthTitle): 'dmy' | 'mdy' | null {
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
