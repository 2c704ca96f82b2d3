import { dayOf, firstOfMonth, instantOf, monthOf, yearOf, type Day } from './day.js';
import type { Language } from './language.js';
import { lastDay, type Period } from './period.js';

const locale = { fr: 'fr-FR', en: 'en-GB' } as const;

type Style = 'full' | 'short' | 'without-year' | 'month' | 'short-month';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  'without-year': { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  'short-month': { month: 'short', year: 'numeric' },
};

/** A day in words: « 1er mars 2026 », “1 March 2026”. */
export function dayText(day: Day, language: Language, style: Style = 'full'): string {
  const text = new Intl.DateTimeFormat(locale[language], { ...styles[style], timeZone: 'UTC' }).format(instantOf(day));
  return withFirst(text, language);
}

/** French says « 1er mars », not « 1 mars ». */
function withFirst(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** A period in words: a year, a month, a school year where it is one, else its first and last days. */
export function periodText(period: Period, language: Language): string {
  return wholeText(period, language) ?? rangeText(period, language);
}

/** First and last days, both included. */
export function rangeText(period: Period, language: Language): string {
  const last = lastDay(period);
  if (last === period.from) return dayText(last, language);
  const sameYear = yearOf(last) === yearOf(period.from);
  const first = dayText(period.from, language, sameYear ? 'without-year' : 'full');
  const end = dayText(last, language);
  return language === 'fr' ? `du ${first} au ${end}` : `${first} to ${end}`;
}

function wholeText({ from, to }: Period, language: Language): string | null {
  if (!from.endsWith('-01') || !to.endsWith('-01')) return null;
  const year = yearOf(from);
  const month = monthOf(from);
  const spans = (months: number) => to === firstOfMonth(year, month + months);
  if (spans(1)) return dayText(from, language, 'month');
  if (spans(3) && month % 3 === 1) return quarterText((month + 2) / 3, year, language);
  if (spans(12) && month === 1) return String(year);
  if (spans(12) && month === 9) return `${language === 'fr' ? 'année scolaire' : 'school year'} ${year}–${year + 1}`;
  return null;
}

function quarterText(quarter: number, year: number, language: Language): string {
  if (language === 'en') return `Q${quarter} ${year}`;
  return `${quarter === 1 ? '1er' : `${quarter}e`} trimestre ${year}`;
}

/** One bucket of time, named by what it spans: a month, a week, a day … */
export function bucketText(from: Day, to: Day | null, language: Language): string {
  return to === null || to <= from ? dayText(from, language, 'short') : periodText({ from, to }, language);
}

/** An instant, at the clock of the organisation. */
export function instantText(instant: string, zone: string, language: Language): string {
  return inZone(instant, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }, language);
}

/** The day of a value of a result: `YYYY-MM-DD`, an instant or milliseconds. */
export function readDay(value: unknown): Day | null {
  if (typeof value === 'number') return dayOf(value);
  if (typeof value === 'string') return value.slice(0, 10);
  return value instanceof Date ? dayOf(value.getTime()) : null;
}

/** The day of an instant, at the clock of the organisation. */
export function instantDayText(instant: string, zone: string, language: Language): string {
  return inZone(instant, { dateStyle: 'long', timeZone: zone }, language);
}

function inZone(instant: string, options: Intl.DateTimeFormatOptions, language: Language): string {
  return withFirst(new Intl.DateTimeFormat(locale[language], options).format(new Date(instant)), language);
}

/** The same words, opening a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
