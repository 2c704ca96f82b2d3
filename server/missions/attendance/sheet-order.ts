import type { Attendee } from './attendance.schemas.js';

/** Those planned, then those who came lately, then the others; each by name, as people look for themselves. */
export function inSheetOrder(people: readonly Attendee[]): Attendee[] {
  const rank = ({ isPlanned, recentDays }: Attendee) => (isPlanned ? 0 : recentDays > 0 ? 1 : 2);
  return people.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr') || a.id.localeCompare(b.id));
}
