import { z } from 'zod';
import { readDuration, wholeSeconds } from '../../ingest/durations.js';
import { MOST_SECONDS, type OwnEntry } from '../log/log.schemas.js';

/** What somebody chose and wrote, as it stands in the form. */
export interface SentEntry {
  draft: string;
  mission: string;
  day: string;
  time: string;
}

export type EntryFault = 'missionMissing' | 'dayMissing' | 'timeMissing';

/** A page left open for longer is made anew: after thirty days, the same one sent twice could count twice. */
const OLDEST = 7 * 86_400_000;

/** The fields of a form as a browser sends them. */
export function fieldOf(body: unknown, name: string): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value.trim().slice(0, 200) : '';
}

/** A time written wins over one of the usual ones that was pressed. */
export function readSentEntry(body: unknown): SentEntry {
  const [draft, mission, day] = ['draft', 'mission', 'day'].map((name) => fieldOf(body, name));
  return {
    draft: draft ?? '',
    mission: mission ?? '',
    day: day ?? '',
    time: fieldOf(body, 'other') || fieldOf(body, 'time'),
  };
}

/** What it notes, or what is missing for that. */
export function entryOf({ draft, mission, day, time }: SentEntry): OwnEntry | EntryFault {
  if (!z.uuid().safeParse(mission).success) return 'missionMissing';
  if (!z.iso.date().safeParse(day).success) return 'dayMissing';
  const read = readDuration(asPeopleWrite(time), 'hours');
  const personSeconds = read === null ? 0 : Number(wholeSeconds(read));
  if (!(personSeconds >= 1 && personSeconds <= MOST_SECONDS)) return 'timeMissing';
  return { draft, missionId: mission, day, personSeconds };
}

/** « 2 h 30 », « 1 heure 15 min », “2 h 30 min”: as a page or a person writes a time. */
function asPeopleWrite(time: string): string {
  const tidy = time.toLowerCase().replace(/\s/g, '');
  return tidy.replace(/h(eures?|ours?|rs?)(?=\d|$)/, 'h').replace(/(h\d{2})m(in|n)?(utes?)?$/, '$1');
}

/** The number of a page: when it was made, then random letters. */
export function newDraft(now: Date, random: string): string {
  return `${now.getTime().toString(36)}-${random}`;
}

/** One that says nothing readable is too old. */
export function isTooOld(draft: string, now: Date): boolean {
  const made = /^([0-9a-z]{8})-[0-9a-f]{32}$/.exec(draft)?.[1];
  return made === undefined || now.getTime() - Number.parseInt(made, 36) > OLDEST;
}
