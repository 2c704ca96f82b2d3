import { clockOf, localDayOf } from '../../lib/clock.js';
import { dayText } from '../../lib/dates.js';
import { instantOf } from '../../lib/day.js';
import type { Language } from '../../lib/language.js';

interface When {
  startsAt: string;
  endsAt: string;
  zone: string;
}

/** « mardi 1er décembre » at the clock of the place. */
export function dayOfTime({ startsAt, zone }: When, language: Language): string {
  const day = localDayOf(startsAt, zone);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(instantOf(day));
  return `${weekday} ${dayText(day, language, 'without-year')}`;
}

/** « 14:00 – 17:00 » at the clock of the place. */
export const hoursOfTime = ({ startsAt, endsAt, zone }: When): string =>
  `${clockOf(startsAt, zone)} – ${clockOf(endsAt, zone)}`;
