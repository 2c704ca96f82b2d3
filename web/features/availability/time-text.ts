import type { TFunction } from 'i18next';
import { dayText } from '../../lib/dates.js';
import type { Language } from '../../lib/language.js';
import { weekdayText } from '../../lib/weekday-text.js';
import type { ExactTime } from './draft.js';

/** How gladly, by its number. */
export const preferenceNames: Readonly<
  Record<number, 'availability.prefers' | 'availability.can' | 'availability.ifNeeded' | 'availability.cannot'>
> = { 2: 'availability.prefers', 1: 'availability.can', 0: 'availability.ifNeeded', [-1]: 'availability.cannot' };

/** One exact time in a line. */
export function timeText(time: ExactTime, t: TFunction, language: Language): string {
  const { kind, fromTime, toTime, from, until, everyWeeks, preference } = time;
  const isWholeDay = fromTime === '00:00' && toTime === '00:00';
  const hours = isWholeDay ? t('availability.wholeDay') : `${fromTime}–${toTime}`;
  const gladly = t(preferenceNames[preference] ?? 'availability.can');
  const first = dayText(from, language);
  if (kind === 'exception') {
    const last = dayText(until ?? from, language);
    const days = last === first ? t('availability.awayOn', { day: first }) : t('availability.away', { first, last });
    return isWholeDay ? days : `${days}, ${hours}`;
  }
  if (kind === 'once') return `${first}, ${hours} · ${gladly}`;
  const days = time.weekdays.map((day) => weekdayText(day, language)).join(', ');
  const every = everyWeeks > 1 ? ` · ${t('availability.everyWeeks', { weeks: everyWeeks, first })}` : '';
  const end = until === null ? '' : ` · ${t('availability.untilDay', { day: dayText(until, language) })}`;
  return `${days}, ${hours}${every}${end} · ${gladly}`;
}
