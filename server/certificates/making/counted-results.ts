import type { ResultRow } from '../../summaries/own-summaries.js';
import type { CertificateResult } from '../content.schemas.js';
import { type CountedRow, type FirstAndLast, printOf } from './counted-activity.js';
import { oneLine } from './one-line.js';

export interface CountedResult extends CertificateResult {
  key: string;
  missionId: string | null;
  /** Of those added up. */
  days: FirstAndLast;
}

const MOST = 1e12;

/** `days`: those over which it is added up, whenever it is looked at. */
export function countedResult({ key, amount, team }: CountedResult, days: FirstAndLast): CountedRow {
  return { result: key, days, print: printOf([amount, team]) };
}

/** From the first to the last day of all of them: a result may come of a day that counts no time. */
export function daysWith(results: readonly CountedResult[], counted: FirstAndLast): FirstAndLast {
  const all = [counted, ...results.map(({ days }) => days)];
  return {
    from: all.map(({ from }) => from).reduce((first, day) => (day < first ? day : first)),
    to: all.map(({ to }) => to).reduce((last, day) => (day > last ? day : last)),
  };
}

/** Of what a certificate kept; before results had days of their own, those of its time. */
export function daysKept(rows: readonly CountedRow[], counted: FirstAndLast): FirstAndLast {
  return rows.flatMap((row) => ('result' in row ? (row.days ?? []) : []))[0] ?? counted;
}

/** Results that may be certified: the person's own, and those of teams of which the number is known. */
export function countedResults(rows: readonly ResultRow[]): CountedResult[] {
  return rows.flatMap((row) => {
    const amount = Number(row.quantity);
    const label = oneLine(row.outcome_type);
    const team = teamOf(row);
    if (label === null || team === undefined || amount < 0 || amount > MOST) return [];
    const days = { from: row.first_day, to: row.last_day };
    const unit = oneLine(row.outcome_unit);
    return [
      { key: keyOf(row), missionId: row.mission_id, label, amount, unit: unit === label ? null : unit, team, days },
    ];
  });
}

/** Undefined: of a team, and nobody can tell how many they were. */
function teamOf({ is_team, people, with_groups }: ResultRow): number | null | undefined {
  if (!is_team) return null;
  return people !== null && people >= 2 && with_groups === false ? people : undefined;
}

function keyOf({ is_team, mission_id, outcome_type, outcome_unit }: ResultRow): string {
  return printOf([is_team, mission_id, outcome_type, outcome_unit]);
}
