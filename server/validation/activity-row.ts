import type { ActivityView } from './validation.schemas.js';

/** An activity as the tables hold it, in the columns that a person sees. */
export interface ActivityRow {
  activity_id: string;
  source: string;
  import_id: string | null;
  line: number | null;
  volunteer_key: string | null;
  mission_id: string | null;
  title: string | null;
  activity_type: string | null;
  day: string;
  started_at: string | null;
  ended_at: string | null;
  person_seconds: number | null;
  headcount: number | null;
  provenance: string;
  status: string;
  outcomes: { type: string; quantity: string; unit: string; shared: boolean | null }[] | null;
}

/** Columns of an `ActivityRow`, of these two tables. */
export const activityColumns = (activity: string, mission: string): string =>
  [
    ...['activity_id', 'source', 'import_id', 'line', 'volunteer_key', 'mission_id'].map(
      (name) => `${activity}.${name}`,
    ),
    `${mission}.title`,
    ...[
      'activity_type',
      'day',
      'started_at',
      'ended_at',
      'person_seconds',
      'headcount',
      'provenance',
      'status',
      'outcomes',
    ].map((name) => `${activity}.${name}`),
  ].join(', ');

/** What may be shown of it. `names`: of people by volunteer key, which itself goes nowhere. */
export function activityView(row: ActivityRow, names: ReadonlyMap<string, string>): ActivityView {
  return {
    activityId: row.activity_id,
    source: row.source,
    importId: row.import_id,
    line: row.line,
    person: row.volunteer_key === null ? null : (names.get(row.volunteer_key) ?? null),
    mission: row.mission_id === null ? null : { id: row.mission_id, title: row.title },
    activityType: row.activity_type,
    day: row.day,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    personSeconds: row.person_seconds,
    headcount: row.headcount,
    provenance: row.provenance,
    status: row.status,
    results: (row.outcomes ?? []).map(({ type, quantity, unit, shared }) => ({
      type,
      quantity: quantity.includes('.') ? quantity.replace(/\.?0+$/, '') : quantity,
      unit,
      isTeam: shared ?? false,
    })),
  };
}
