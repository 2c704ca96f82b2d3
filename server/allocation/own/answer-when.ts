import type { Language } from '../../shared/language.js';

const localeOf = (language: Language): string => (language === 'fr' ? 'fr-FR' : 'en-GB');

/** « jeudi 12 mars 2026 à 18:00 » at the clock of the place. */
export function whenText(language: Language, instant: string, timeZone: string): string {
  const options = { dateStyle: 'full', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(localeOf(language), options).format(new Date(instant));
}

export function clock(language: Language, instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short', timeZone }).format(new Date(instant));
}
