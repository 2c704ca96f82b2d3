import type { Language } from '../../lib/language.js';

/** `lundi`, “Monday”: 1 is Monday. */
export function weekdayText(day: number, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  return format.format(new Date(Date.UTC(2024, 0, day)));
}
