import ical, { ICalCalendarMethod } from 'ical-generator';
import type { OwnPlace } from './own-times.js';

/** A person's times as an iCalendar file. The same time keeps its name, so that a calendar moves it instead of adding one. */
export function calendarFile(places: readonly OwnPlace[], now: Date): string {
  const calendar = ical({ name: 'Sillage', method: ICalCalendarMethod.PUBLISH, prodId: '//Sillage//Sillage//FR' });
  for (const { assignment, slot, need, mission } of places)
    calendar.createEvent({
      id: `${assignment.id}@sillage`,
      stamp: now,
      start: slot.startsAt,
      end: slot.endsAt,
      summary: need.title === mission.title ? mission.title : `${mission.title} – ${need.title}`,
      location: slot.place ?? mission.site ?? null,
      description: mission.description ?? null,
    });
  return calendar.toString();
}
