import type { ToldDay } from '../../people/availability/file-told.js';
import { weekdayOf } from '../../people/recurring-week.schemas.js';
import type { CellForm } from '../cell-form.js';
import { daysAfter } from '../instants.js';
import { readRanges } from './availability-words.js';
import { dayIn } from './sure-day.js';
import { entries } from './skill-words.js';

type Day = Omit<ToldDay, 'kind' | 'zone'>;

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** `2026-12-12 14h-16h; 19/12/2026 matin`: single days and their hours. Null when a part cannot be read, or could be two. */
export function readDates(text: string, form: CellForm): Day[] | null {
  const read = entries(text).map((entry): Day[] | null => {
    const [day, rest] = dayIn(entry, form);
    const plain = rest.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[–—]/g, '-');
    const ranges = day === null ? null : readRanges(plain);
    if (day === null || ranges === null) return null;
    const own = { validFrom: day, validTo: daysAfter(day, 1), weekdays: [weekdayOf(day)], preference: 1 };
    return ranges.map(([fromTime, toTime]) => ({ ...own, fromTime, toTime }));
  });
  return all(read);
}

/** `2026-12-20 - 2027-01-03; 2027-02-01`: days away, the last one included. */
export function readAway(text: string, form: CellForm): Day[] | null {
  const read = entries(text).map((entry): Day[] | null => {
    const [first, rest] = dayIn(entry.replace(/^(?:du|from)\s+/i, ''), form);
    const end = rest.replace(/^(?:-|–|—|au\s|to\s)\s*/i, '');
    const [last, more] = end === '' ? [first, ''] : dayIn(end, form);
    if (first === null || last === null || more !== '' || last < first) return null;
    const times = { fromTime: '00:00', toTime: '00:00', weekdays: EVERY_DAY, preference: -1 };
    return [{ validFrom: first, validTo: daysAfter(last, 1), ...times }];
  });
  return all(read);
}

function all(read: readonly (Day[] | null)[]): Day[] | null {
  return read.length === 0 || read.includes(null) ? null : read.flatMap((days) => days ?? []);
}
