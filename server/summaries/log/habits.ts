import type { OwnChoices } from './log.schemas.js';

/** A row of `own_habits`, the latest first. */
export interface HabitRow {
  mission_id: string;
  person_seconds: number;
  last_day: string;
}

const MOST = 3;
const QUARTER = 900;
const HALF_HOUR = 1800;

/**
 * What one tap may note: of each mission the latest time, to the quarter of an hour as people say it; those last done
 * on the same day of the week as today first.
 */
export function habitsFor(
  today: string,
  rows: readonly HabitRow[],
  titles: ReadonlyMap<string, string>,
): OwnChoices['habits'] {
  const seen = new Set<string>();
  const latest = rows.filter(
    (row) => titles.has(row.mission_id) && !seen.has(row.mission_id) && seen.add(row.mission_id),
  );
  const isLikeToday = ({ last_day: day }: HabitRow) => weekday(day) === weekday(today);
  return [...latest.filter(isLikeToday), ...latest.filter((row) => !isLikeToday(row))].slice(0, MOST).map((row) => ({
    missionId: row.mission_id,
    title: titles.get(row.mission_id) ?? '',
    personSeconds: asSaid(row.person_seconds),
    like: row.last_day,
  }));
}

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** A clock says 2 h 47, a person 2 h 45. Short times stay as they are. */
function asSaid(seconds: number): number {
  return seconds < HALF_HOUR ? seconds : Math.min(86_400, Math.round(seconds / QUARTER) * QUARTER);
}
