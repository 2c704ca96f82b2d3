import type { Attendee } from '../../../server/missions/attendance/attendance.schemas.js';

/** Lines of one page of A4. */
const A_PAGE = 22;
const FEWEST_BLANK = 6;
/** Once or more in the last weeks; who came long ago writes their name. */
const isExpected = ({ isPlanned, recentDays }: Attendee): boolean => isPlanned || recentDays > 0;

/** Names in the order of the sheet, then blank lines to the end of the page: six at least. */
export function sheetNames(people: readonly Attendee[]): string[] {
  const names = people.filter(isExpected).map(({ name }) => name);
  const lines = Math.ceil((names.length + FEWEST_BLANK) / A_PAGE) * A_PAGE;
  return [...names, ...Array.from({ length: lines - names.length }, () => '')];
}
