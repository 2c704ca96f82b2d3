import type { Attendee } from '../../../server/missions/attendance/attendance.schemas.js';
import type { Day } from '../../lib/day.js';
import { minutesBetween, readDuration, readTime, timeText } from '../../lib/read-time.js';

/** One person of the sheet, as typed. */
export interface EntryRow {
  /** Made with the row: sent again, it is the same activity. */
  id: string;
  name: string;
  arrival: string;
  departure: string;
  duration: string;
}

export type EntryField = 'name' | 'arrival' | 'departure' | 'duration';

/** What is wrong, by field; empty when the row can be sent. */
export type EntryFaults = Partial<Record<EntryField, 'missing' | 'unreadable' | 'twice' | 'same' | 'homonyms'>>;

/** A row in the words of an import. */
export interface EntryLine {
  external_id: string;
  volunteer: string;
  mission: string;
  day: Day;
  started_at?: string;
  ended_at?: string;
  minutes?: number;
}

export const isBlank = ({ name, arrival, departure, duration }: EntryRow): boolean =>
  [name, arrival, departure, duration].every((text) => text.trim() === '');

/** The time a row is worth, in minutes: the stated duration, else from arrival to departure; null when unknown. */
export function minutesOf({ arrival, departure, duration }: EntryRow): number | null {
  if (duration.trim() !== '') return readDuration(duration);
  const [from, to] = [readTime(arrival), readTime(departure)];
  return from === null || to === null ? null : minutesBetween(from, to);
}

export function faultsOf(row: EntryRow, rows: readonly EntryRow[], people: readonly Attendee[]): EntryFaults {
  if (isBlank(row)) return {};
  const faults: EntryFaults = {};
  const name = plain(row.name);
  const above = rows.slice(0, rows.indexOf(row));
  if (name === '') faults.name = 'missing';
  else if (above.some((other) => plain(other.name) === name && sameTimes(other, row))) faults.name = 'twice';
  else if (peopleNamed(row.name, people).length > 1) faults.name = 'homonyms';
  for (const field of ['arrival', 'departure'] as const)
    if (row[field].trim() !== '' && readTime(row[field]) === null) faults[field] = 'unreadable';
  if (row.duration.trim() !== '') {
    if (readDuration(row.duration) === null) faults.duration = 'unreadable';
  } else if (row.arrival.trim() === '') faults.arrival = 'missing';
  else if (row.departure.trim() === '') faults.departure = 'missing';
  else if (!faults.arrival && !faults.departure && minutesOf(row) === 0) faults.departure = 'same';
  return faults;
}

const sameTimes = (a: EntryRow, b: EntryRow): boolean => a.arrival === b.arrival && a.departure === b.departure;

/** How a person of the list is written: where several have one name, with what tells them apart. */
export function labelOf(person: Attendee, people: readonly Attendee[]): string {
  const namesakes = people.filter(({ name }) => plain(name) === plain(person.name));
  if (namesakes.length === 1) return person.name;
  return `${person.name} (${person.email ?? namesakes.indexOf(person) + 1})`;
}

export function peopleNamed(text: string, people: readonly Attendee[]): Attendee[] {
  const name = plain(text);
  return people.filter((person) => plain(person.name) === name || plain(labelOf(person, people)) === name);
}

/** What is sent of the rows, without the blank ones. Only for rows without a fault. */
export function linesOf(
  rows: readonly EntryRow[],
  mission: string,
  day: Day,
  people: readonly Attendee[],
): EntryLine[] {
  return rows
    .filter((row) => !isBlank(row))
    .map((row) => {
      const [from, to] = [readTime(row.arrival), readTime(row.departure)];
      const stated = row.duration.trim() === '' ? null : readDuration(row.duration);
      return {
        external_id: row.id,
        volunteer: peopleNamed(row.name, people)[0]?.id ?? row.name.trim(),
        mission,
        day,
        ...(from === null ? {} : { started_at: timeText(from) }),
        ...(to === null ? {} : { ended_at: timeText(to) }),
        ...(stated === null ? {} : { minutes: stated }),
      };
    });
}

/** Without accents, capitals and double spaces: as a name is looked for. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
