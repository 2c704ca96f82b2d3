import { clockOf } from './clock.js';
import { capital, dayText } from './dates.js';
import { instantOf } from './day.js';
import type { Language } from './language.js';

interface Dated {
  day: string;
  startsAt: string;
  endsAt: string;
  zone: string;
}

/** « Mardi 3 mars, 18:00 – 20:00 », on the clock of the date. */
export function slotWhen({ day, startsAt, endsAt, zone }: Dated, language: Language): string {
  const date = `${weekdayOf(day, language)} ${dayText(day, language, 'without-year')}`;
  return `${capital(date)}, ${clockOf(startsAt, zone)} – ${clockOf(endsAt, zone)}`;
}

export const weekdayOf = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(instantOf(day));
