import { monthNames } from '../../shared/day-text.js';

/** Months of days `YYYY-MM-DD`, both included: `mars 2026`, `janv.–nov. 2026`, `Nov 2025 – Feb 2026`. */
export function monthsText(from: string, to: string, language: 'fr' | 'en'): string {
  const [yearFrom, yearTo] = [from.slice(0, 4), to.slice(0, 4)];
  const name = (day: string) => monthNames(language)[Number(day.slice(5, 7)) - 1] ?? '';
  if (yearFrom !== yearTo) return `${name(from)} ${yearFrom} – ${name(to)} ${yearTo}`;
  return name(from) === name(to) ? `${name(to)} ${yearTo}` : `${name(from)}–${name(to)} ${yearTo}`;
}
