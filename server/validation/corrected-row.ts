import { AppError } from '../shared/app-error.js';
import type { Correction } from './validation.schemas.js';

/** The part of an activity that a correction may change. */
export interface Correctable {
  mission_id: string | null;
  day: string;
  started_at: string | null;
  ended_at: string | null;
  person_seconds: number | null;
  headcount: number | null;
  provenance: string;
  status: string;
  flags: string[];
}

const LONGEST = 366 * 86_400;

/** Flags that speak of what was corrected say nothing of the new version; the version of the file keeps them. */
const aboutTime = ['duration-mismatch', 'end-before-start', 'forgotten-sign-out', 'over-16h-day', 'zero-duration'];
const aboutClock = ['ambiguous-time', 'crosses-midnight', 'nonexistent-time', 'overlap', 'recorded-before-start'];
const aboutDay = ['future-day', 'possible-duplicate', 'year-mismatch'];

/**
 * The activity as corrected, validated unless said otherwise. A time that a person rewrote is declared, whatever it
 * was. Times of another day than the one they were recorded on are unknown unless given again. Throws
 * `correction-impossible`.
 */
export function correctedRow(row: Correctable, given: Correction, today: string): Correctable {
  const movesDay = given.day !== undefined && given.day !== row.day;
  const stays = (at: string | null) => (movesDay ? null : at);
  const next: Correctable = {
    ...row,
    mission_id: given.missionId === undefined ? row.mission_id : given.missionId,
    day: given.day ?? row.day,
    started_at: given.startedAt === undefined ? stays(row.started_at) : given.startedAt,
    ended_at: given.endedAt === undefined ? stays(row.ended_at) : given.endedAt,
    person_seconds: given.personSeconds === undefined ? row.person_seconds : given.personSeconds,
    headcount: given.headcount === undefined ? row.headcount : given.headcount,
    status: given.status ?? 'validated',
  };
  refuseImpossible(next, today);
  const rewritesClock = movesDay || given.startedAt !== undefined || given.endedAt !== undefined;
  const rewritesTime = rewritesClock || given.personSeconds !== undefined;
  const gone = [
    'conflicts-with-correction',
    ...(rewritesTime ? aboutTime : []),
    ...(rewritesClock ? aboutClock : []),
    ...(movesDay ? aboutDay : []),
    ...(given.headcount === undefined ? [] : ['over-demand']),
  ];
  return {
    ...next,
    provenance: rewritesTime ? 'declared' : row.provenance,
    flags: row.flags.filter((flag) => !gone.includes(flag)),
  };
}

function refuseImpossible({ day, started_at, ended_at, person_seconds, headcount }: Correctable, today: string): void {
  const latest = new Date(Date.parse(`${today}T00:00:00Z`) + LONGEST * 1000).toISOString().slice(0, 10);
  if (day < '1900-01-01' || day > latest)
    throw impossible('le jour est avant 1900 ou dans plus d’un an', 'the day is before 1900 or over a year ahead');
  if (started_at !== null && ended_at !== null && Date.parse(ended_at) < Date.parse(started_at))
    throw impossible('la fin précède le début', 'the end comes before the start');
  if (person_seconds !== null && person_seconds > LONGEST * (headcount ?? 1_000_000))
    throw impossible('la durée dépasse un an par personne', 'the duration is over a year per person');
}

function impossible(fr: string, en: string): AppError {
  return new AppError('correction-impossible', { why: { fr, en } });
}
