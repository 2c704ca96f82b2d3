import type { Language } from '../../shared/language.js';
import type { LetterPeriod } from './by-mail.schemas.js';

/** A month, a quarter or a year in words: « mars 2026 », “January to March 2026”, « 2026 ». */
export function periodText({ from, to }: LetterPeriod, language: Language): string {
  const [first, after] = [new Date(from), new Date(to)];
  const last = new Date(Date.UTC(after.getUTCFullYear(), after.getUTCMonth() - 1, 1));
  const months = (after.getUTCFullYear() - first.getUTCFullYear()) * 12 + after.getUTCMonth() - first.getUTCMonth();
  if (months === 12) return from.slice(0, 4);
  const named = (day: Date, withYear: boolean) =>
    new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      month: 'long',
      ...(withYear ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    }).format(day);
  if (months === 1) return named(first, true);
  return `${named(first, false)} ${language === 'fr' ? 'à' : 'to'} ${named(last, true)}`;
}
