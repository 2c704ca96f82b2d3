import { dayText, type DayNumber } from './days.js';

/** School holidays as month-day, first and last day included: near enough to the French ones of any year. */
const HOLIDAYS: readonly (readonly [string, string])[] = [
  ['01-01', '01-04'],
  ['02-10', '02-25'],
  ['04-08', '04-23'],
  ['07-05', '08-31'],
  ['10-19', '11-03'],
  ['12-20', '12-31'],
];

const CLOSED = new Set(['01-01', '05-01', '07-14', '12-25']);

export function isSchoolHoliday(day: DayNumber): boolean {
  const date = dayText(day).slice(5);
  return HOLIDAYS.some(([first, last]) => date >= first && date <= last);
}

/** Days on which the association is closed. */
export function isClosed(day: DayNumber): boolean {
  return CLOSED.has(dayText(day).slice(5));
}

/** How many of the usual volunteers come, by month: fewer in July and August, more in September and December. */
const BY_MONTH = [0.97, 0.95, 1, 0.99, 0.96, 0.94, 0.72, 0.52, 1.06, 1.04, 1.05, 1.02];

export function turnout(day: DayNumber): number {
  return BY_MONTH[monthOf(day)] ?? 1;
}

/** How much grows in a garden, by month. */
const GARDEN = [0.1, 0.15, 0.4, 0.8, 1.1, 1.3, 1.3, 1.1, 1.2, 0.8, 0.3, 0.1];

export function gardenSeason(day: DayNumber): number {
  return GARDEN[monthOf(day)] ?? 1;
}

/** More people come for help in winter. */
const HELP = [1.18, 1.15, 1.06, 0.98, 0.94, 0.92, 0.9, 0.86, 0.96, 1.02, 1.12, 1.2];

export function helpSought(day: DayNumber): number {
  return HELP[monthOf(day)] ?? 1;
}

function monthOf(day: DayNumber): number {
  return new Date(day * 86_400_000).getUTCMonth();
}
