import type { Period } from '../../../server/indicators/compared-period.js';
import type { Cell, Row } from '../../../server/indicators/fill.js';
import type { OurApplication } from './application.ts';
import type { Question } from './questions.ts';

const ALONE =
  'coalesce(r.headcount, CASE WHEN r.volunteer_key IS NOT NULL THEN 1 END, 0) = 1 AND r.person_seconds BETWEEN 1 AND 1800';
const PEOPLE = 'count(DISTINCT coalesce(p.counts_as, r.volunteer_key))';
const share = (provenance: string) =>
  `sum(r.person_seconds) FILTER (r.provenance = '${provenance}') / nullif(sum(r.person_seconds), 0)`;

/** What each figure is, said of raw rows; only what is asked for is read and joined. */
const MEASURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  volunteer_hours: { person_seconds: 'sum(r.person_seconds)::BIGINT', active_volunteers: PEOPLE },
  active_volunteers: { active_volunteers: PEOPLE },
  attendances: { attendances: 'sum(r.beneficiaries)::BIGINT' },
  micro_actions: {
    micro_actions: `count(*) FILTER (${ALONE})`,
    micro_seconds: `sum(r.person_seconds) FILTER (${ALONE})::BIGINT`,
  },
  provenance_shares: {
    provenance_shares: share('measured'),
    declared_share: share('declared'),
    estimated_share: share('estimated'),
    person_seconds: 'sum(r.person_seconds)::BIGINT',
  },
};

export interface RawAnswer {
  rows: Map<Cell, Row>;
  total: Row;
}

export function measuresOf({ name }: Question): string[] {
  return Object.keys(MEASURES[name] ?? {});
}

/** The same figure from the rows of the log, by one SELECT written for it: slices and total in one pass. */
export async function rawAnswer(
  { warehouse }: OurApplication,
  asked: Question,
  { from, to }: Period,
): Promise<RawAnswer> {
  const rows = await warehouse.read<Row>(rawSql(asked), {
    from,
    to,
    ...(asked.where ? { wanted: asked.where.value } : {}),
  });
  const total = rows.find((row) => asked.by === undefined || row['is_total'] === 1) ?? {};
  const slices = rows.filter((row) => row !== total);
  return { rows: new Map(slices.map((row) => [row['slice'] ?? null, row])), total };
}

function rawSql({ name, by, where }: Question): string {
  const measures = Object.entries(MEASURES[name] ?? {}).map(([as, sql]) => `${sql} AS ${as}`);
  const slice = by === 'month' ? "date_trunc('month', r.day)::DATE" : 'r.mission_id';
  const asked = measures.join(', ').includes('p.counts_as')
    ? ' LEFT JOIN main.merged_volunteer AS p ON p.volunteer_key = r.volunteer_key'
    : '';
  const placed = where ? ' LEFT JOIN main.mission AS m ON m.mission_id = r.mission_id' : '';
  return `SELECT ${by ? `${slice} AS slice, grouping(slice)::INTEGER AS is_total, ` : ''}${measures.join(', ')}
    FROM main.activity AS r${asked}${placed}
    ANTI JOIN (SELECT volunteer_key FROM main.volunteer WHERE kind = 'own_employee') AS e ON e.volunteer_key = r.volunteer_key
    WHERE r.day >= $from::DATE AND r.day < $to::DATE AND r.status IN ('declared', 'validated')
      ${where ? `AND coalesce(r.${where.dimension}, m.${where.dimension}) = $wanted::VARCHAR` : ''}
    ${by ? 'GROUP BY GROUPING SETS ((slice), ())' : ''}`;
}
