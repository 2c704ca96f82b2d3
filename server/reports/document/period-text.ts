import { addDays, addMonths } from '../../indicators/days.js';
import { dayText, monthText } from '../../shared/day-text.js';
import type { Language } from '../../shared/language.js';

interface Days {
  /** Half-open, days in the association's zone. */
  from: string;
  to: string;
}

/** A year, a month, a quarter or a school year where it is one, else its first and last days. */
export function periodText(days: Days, language: Language): string {
  return wholeText(days, language) ?? rangeText(days, language);
}

/** `du 3 mars 2026 au 5 avril 2026`, both included; the one day. */
export function rangeText({ from, to }: Days, language: Language): string {
  const last = addDays(to, -1);
  const [first, end] = [dayText(from, language), dayText(last, language)];
  if (from === last) return end;
  return language === 'fr' ? `du ${first} au ${end}` : `${first} to ${end}`;
}

function wholeText({ from, to }: Days, language: Language): string | null {
  if (!from.endsWith('-01')) return null;
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  const spans = (months: number) => to === addMonths(from, months);
  if (spans(1)) return monthText(from, language);
  if (spans(3) && month % 3 === 1) return quarterText((month + 2) / 3, year, language);
  if (spans(12) && month === 1) return String(year);
  if (spans(12) && month === 9) return `${language === 'fr' ? 'année scolaire' : 'school year'} ${year}–${year + 1}`;
  return null;
}

function quarterText(quarter: number, year: number, language: Language): string {
  if (language === 'en') return `Q${quarter} ${year}`;
  return `${quarter === 1 ? '1er' : `${quarter}e`} trimestre ${year}`;
}
