import type { OwnActivity } from './summaries.schemas.js';

export interface MissionRow {
  title: string | null;
  person_seconds: number | null;
  activities: number;
  unknown_time: number;
  first_day: string;
  last_day: string;
}

/** Adds a person's missions up. No known duration at all gives an unknown total, not zero. */
export function ownTotal(rows: readonly MissionRow[]): OwnActivity {
  const known = rows.flatMap((row) => row.person_seconds ?? []);
  const sum = (of: (row: MissionRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const days = rows.flatMap((row) => [row.first_day, row.last_day]).toSorted((a, b) => a.localeCompare(b));
  return {
    total: {
      personSeconds:
        rows.length > 0 && known.length === 0 ? null : known.reduce((total, seconds) => total + seconds, 0),
      activities: sum((row) => row.activities),
      unknownTime: sum((row) => row.unknown_time),
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
    },
    missions: rows.map((row) => ({ title: row.title, personSeconds: row.person_seconds, activities: row.activities })),
  };
}
