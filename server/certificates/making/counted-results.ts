import type { ResultRow } from '../../summaries/own-summaries.js';
import type { CertificateResult } from '../content.schemas.js';
import { type CountedRow, printOf } from './counted-activity.js';
import { oneLine } from './one-line.js';

export interface CountedResult extends CertificateResult {
  key: string;
  missionId: string | null;
}

const MOST = 1e12;

export function countedResult({ key, amount, team }: CountedResult): CountedRow {
  return { result: key, print: printOf([amount, team]) };
}

/** Results that may be certified: the person's own, and those of teams of which the number is known. */
export function countedResults(rows: readonly ResultRow[]): CountedResult[] {
  return rows.flatMap((row) => {
    const amount = Number(row.quantity);
    const label = oneLine(row.outcome_type);
    const team = teamOf(row);
    if (label === null || team === undefined || amount < 0 || amount > MOST) return [];
    const unit = oneLine(row.outcome_unit);
    return [{ key: keyOf(row), missionId: row.mission_id, label, amount, unit: unit === label ? null : unit, team }];
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
