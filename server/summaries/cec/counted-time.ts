import { grouped } from '../../shared/grouped.js';
import type { Given } from '../summaries.schemas.js';
import type { FunctionTime, OtherTime } from './cec.schemas.js';

/** A row of `own_time_by_role`. */
export interface RoleRow {
  mission_id: string | null;
  title: string | null;
  role: string | null;
  day: string;
  status: string;
  person_seconds: number | null;
  activities: number;
  unknown_time: number;
}

/** From the first day to before the last. */
export interface Marked {
  missionId: string;
  role: string | null;
  kind: FunctionTime['kind'];
  fromDay: string;
  toDay: string | null;
}

export interface CountedTime {
  functions: FunctionTime[];
  counted: Given;
  others: OtherTime[];
  other: Given;
  /** In those functions, and not validated yet. */
  waiting: Given;
}

/** What counts of one person's rows, and what does not: validated ones, each once. */
export function countedTime(rows: readonly RoleRow[], functions: readonly Marked[]): CountedTime {
  const told = rows.map((row) => ({ ...row, kind: kindOf(row, functions) }));
  const validated = told.filter(({ status }) => status === 'validated');
  const counted = validated.filter(({ kind }) => kind !== null);
  const others = validated.filter(({ kind }) => kind === null);
  return {
    functions: [...grouped(counted, ({ mission_id, role, kind }) => JSON.stringify([mission_id, role, kind])).values()]
      .map((own) => ({ ...placeOf(own[0]), kind: own[0]?.kind ?? 'supervising', ...givenBy(own) }))
      .toSorted(byTime),
    counted: givenBy(counted),
    others: [...grouped(others, ({ mission_id, role }) => JSON.stringify([mission_id, role])).values()]
      .map((own) => ({ ...placeOf(own[0]), ...givenBy(own) }))
      .toSorted(byTime),
    other: givenBy(others),
    waiting: givenBy(told.filter(({ status, kind }) => status === 'declared' && kind !== null)),
  };
}

/** Said of the role first, then of the whole mission; of several, the one that began last. */
function kindOf(row: RoleRow, functions: readonly Marked[]): FunctionTime['kind'] | null {
  const holding = functions
    .filter(({ missionId, role }) => missionId === row.mission_id && (role === null || role === row.role))
    .filter(({ fromDay, toDay }) => fromDay <= row.day && (toDay === null || row.day < toDay))
    .toSorted((a, b) => Number(a.role === null) - Number(b.role === null) || b.fromDay.localeCompare(a.fromDay));
  return holding[0]?.kind ?? null;
}

const placeOf = (row: RoleRow | undefined) => ({
  missionId: row?.mission_id ?? null,
  title: row?.title ?? null,
  role: row?.role ?? null,
});

/** Nothing is zero; activities of which no duration is known are unknown. */
function givenBy(rows: readonly RoleRow[]): Given {
  const known = rows.filter(({ person_seconds }) => person_seconds !== null);
  return {
    personSeconds:
      rows.length > 0 && known.length === 0 ? null : known.reduce((so, row) => so + (row.person_seconds ?? 0), 0),
    activities: rows.reduce((so, { activities }) => so + activities, 0),
    unknownTime: rows.reduce((so, { unknown_time }) => so + unknown_time, 0),
  };
}

const byTime = (a: OtherTime, b: OtherTime) =>
  (b.personSeconds ?? 0) - (a.personSeconds ?? 0) ||
  (a.title ?? '').localeCompare(b.title ?? '', 'fr') ||
  (a.role ?? '').localeCompare(b.role ?? '', 'fr');
