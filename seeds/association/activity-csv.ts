import type { ActivityRecord } from './records.js';

type Cell = string | number | boolean | null;

const columns: Readonly<Record<string, (row: ActivityRecord) => Cell>> = {
  external_id: (row) => row.externalId,
  volunteer: (row) => row.volunteer,
  mission: (row) => row.mission,
  activity_type: (row) => row.activityType,
  day: (row) => row.day,
  started_at: (row) => row.startedAt,
  ended_at: (row) => row.endedAt,
  person_seconds: (row) => row.personSeconds,
  headcount: (row) => row.headcount,
  provenance: (row) => row.provenance,
  status: (row) => row.status,
  site: (row) => row.site,
  territory: (row) => row.territory,
  funder: (row) => row.funder,
  remote: (row) => row.remote,
  language: (row) => row.language,
  beneficiaries: (row) => row.beneficiaries,
};

/** A log in the canonical columns, one `outcome_TYPE` column per type; lines come in blocks of about 64 kB. */
export function* activityCsv(rows: Iterable<ActivityRecord>, outcomeTypes: readonly string[]): Generator<string> {
  yield `${[...Object.keys(columns), ...outcomeTypes.map((type) => `outcome_${type}`)].join(',')}\n`;
  const cells = Object.values(columns);
  let block = '';
  for (const row of rows) {
    const outcomes = outcomeTypes.map((type) => (row.outcome?.type === type ? row.outcome.quantity : ''));
    block += `${[...cells.map((cell) => written(cell(row))), ...outcomes].join(',')}\n`;
    if (block.length < 65_536) continue;
    yield block;
    block = '';
  }
  yield block;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
