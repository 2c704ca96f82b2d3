type Language = 'fr' | 'en';

// Written out here: a paper printed again in ten years says the same, whatever the calendar data of its Node.
const months = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
const short = {
  fr: ['janv.', 'févr.', 'mars', 'avril', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

/** `1er mars 2026`, `1 March 2026`. */
export function dayText(day: string, language: Language): string {
  return written(day, months[language], language);
}

/** `1er–12 mars 2026`, `12 janv. – 20 nov. 2026`, or the one day. */
export function daysText(from: string, to: string, language: Language): string {
  const end = written(to, short[language], language);
  if (from === to) return end;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${ordinal(from, language)}–${end}`;
  const start = written(from, short[language], language);
  return `${from.slice(0, 4) === to.slice(0, 4) ? start.slice(0, -5) : start} – ${end}`;
}

/** `mars 2026`, `March 2026`. */
export function monthText(day: string, language: Language): string {
  return `${months[language][Number(day.slice(5, 7)) - 1] ?? ''}\u00a0${day.slice(0, 4)}`;
}

export function monthNames(language: Language): readonly string[] {
  return short[language];
}

function written(day: string, names: readonly string[], language: Language): string {
  return `${ordinal(day, language)}\u00a0${names[Number(day.slice(5, 7)) - 1] ?? ''}\u00a0${day.slice(0, 4)}`;
}

function ordinal(day: string, language: Language): string {
  const number = Number(day.slice(8, 10));
  return number === 1 && language === 'fr' ? '1er' : String(number);
}
