import type { NeedWeek, WeekSlot } from '../../../server/missions/needs/week.schemas.js';
import { dayText } from '../../lib/dates.js';
import { instantOf } from '../../lib/day.js';
import type { Language } from '../../lib/language.js';

interface WeekDay {
  day: string;
  isOver: boolean;
  /** Those that lack somebody first, the others by their time. */
  slots: WeekSlot[];
  /** Dates ahead under their minimum, and others that lack somebody. */
  underMinimum: number;
  short: number;
}

const urgency = { 'below-minimum': 0, 'below-target': 1 } as Partial<Record<WeekSlot['state'], number>>;

/** The days of a week that have dates, in their order. */
export function weekDays({ slots, understaffed, today }: NeedWeek): WeekDay[] {
  const lacking = new Set(understaffed);
  const rank = (slot: WeekSlot) => (lacking.has(slot.id) ? (urgency[slot.state] ?? 2) : 2);
  const days = [...new Set(slots.map(({ day }) => day))].sort();
  return days.map((day) => {
    const own = slots.filter((slot) => slot.day === day).sort((one, other) => rank(one) - rank(other));
    return {
      day,
      isOver: day < today,
      slots: own,
      underMinimum: own.filter((slot) => rank(slot) === 0).length,
      short: own.filter((slot) => rank(slot) === 1).length,
    };
  });
}

/** « mardi 24 novembre » */
export function weekdayOf(day: string, language: Language): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(instantOf(day));
  return `${name} ${dayText(day, language, 'without-year')}`;
}
