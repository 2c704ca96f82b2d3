import type { Language } from './language.js';

const locale = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Of 1 Monday … 7 Sunday; 5 January 1970 was a Monday. */
export function weekdayText(weekday: number, language: Language): string {
  const format = new Intl.DateTimeFormat(locale[language], { weekday: 'long', timeZone: 'UTC' });
  const text = format.format(new Date(Date.UTC(1970, 0, 4 + weekday)));
  return text.charAt(0).toUpperCase() + text.slice(1);
}
