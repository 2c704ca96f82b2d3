import type { NeedTimes } from '../../../server/missions/needs/needs.schemas.js';
import { isInItsWeek } from '../../../server/people/recurring-week.schemas.js';
import { addDays, isDay } from '../../lib/day.js';

/** Whether a need has this day, as its days say. */
export function hasDay(times: NeedTimes, day: string): boolean {
  if (times.kind === 'once') return day === times.day;
  const isWithin = day >= times.validFrom && (times.validTo === null || day < times.validTo);
  return isWithin && isInItsWeek(times, day);
}

/** The days of a need from `today` on, before `until`, the next first. None while its first day cannot be read. */
export function nextDays(times: NeedTimes, today: string, until: string): string[] {
  if (times.kind === 'once') return isDay(times.day) && times.day >= today ? [times.day] : [];
  if (!isDay(times.validFrom) || times.weekdays.length === 0) return [];
  const first = times.validFrom > today ? times.validFrom : today;
  // What begins later than dates are kept ahead is still shown: as many days of it.
  const end = first < until ? until : addDays(first, 84);
  const days: string[] = [];
  for (let day = first; day < end; day = addDays(day, 1)) if (hasDay(times, day)) days.push(day);
  return days;
}
