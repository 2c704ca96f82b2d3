/** The same day of the next year: the 28th of February after one that has a 29th. */
export function yearLater(day: string): string {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return next.endsWith('02-29') ? next.replace(/29$/, '28') : next;
}

/** `1er mars 2026`, `1 March 2026`. */
export function dayText(day: string, language: 'fr' | 'en'): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const text = new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** Of `2026-03`: `mars 2026`. */
export function monthText(month: string, language: 'fr' | 'en'): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', options);
}
