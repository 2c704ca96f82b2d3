import { type DayPart, hoursOfPart } from '../../people/availability/day-parts.schemas.js';
import { dayAfter, weekdayOf } from '../../people/availability/told-times.js';
import type { OwnQueries } from '../own-queries.js';
import type { AboutWhom } from './availability-desk.js';
import type { AvailabilityView } from './availability-views.schemas.js';

interface HabitRow {
  weekday: number;
  part: DayPart | null;
  weeks: number;
}

const WEEKS = 24;

/** What one person did on the same half of the same day of the last whole weeks, this one left out. */
export async function weeklyHabits(
  queries: OwnQueries,
  about: AboutWhom,
  { today, zone }: { today: string; zone: string },
): Promise<AvailabilityView['habits']> {
  const monday = dayAfter(today, 1 - weekdayOf(today));
  const rows = await queries.read<HabitRow>({ ...about, within: null }, 'weekly_habits', {
    since: dayAfter(monday, -7 * WEEKS),
    until: monday,
    within: about.within === null ? '*' : about.within.join(','),
    zone,
    afternoon: hoursOfPart.afternoon[0],
    evening: hoursOfPart.evening[0],
  });
  return rows.map((row) => ({ ...row, of: WEEKS }));
}
