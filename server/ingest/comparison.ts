import type { WarehouseConnection } from '../warehouse/connection.js';
import type { Mapping } from './mapping.js';
import { flagLines } from './line-cross-flags.js';
import { statedBy } from './stated-columns.js';
import { tellOutcomes, toldOutcomes } from './told-outcomes.js';

export interface Counts {
  inserted: number;
  changed: number;
  unchanged: number;
  removed: number;
  flagged: number;
  known: number;
  totals: { personSeconds: number | null; headcount: number | null; activities: number };
}

const recordOf = { activities: 'activity', outcomes: 'outcome' } as const;

/** What the source last stated. */
const lastStated = {
  activities: `SELECT 'activity' AS record, *, NULL::VARCHAR AS method FROM imported_activity WHERE source = $source`,
  outcomes: `SELECT 'outcome' AS record, * FROM stated_outcome WHERE source = $source`,
} as const;

/**
 * Makes `line_outcome` (every accepted line as it will stand, with its operation) and `removed` (what a snapshot no
 * longer holds), and counts them.
 */
export async function compare(
  connection: WarehouseConnection,
  source: string,
  mapping: Mapping,
  removes: boolean,
): Promise<Counts> {
  const always = Object.keys(mapping.always).map((name) => (name === 'mission_id' ? 'mission' : name));
  const present = new Set<string>([...mapping.columns.map(({ meaning }) => meaning.field), ...always]);
  const columns = Object.entries(statedBy);
  const [lines] = await connection.read<{ differ: boolean }>('SELECT count(unsaid) > 0 AS differ FROM staged');
  const left = (column: string) => (lines?.differ ? ` OR list_contains(s.unsaid, '${column}')` : '');
  const stated = (column: string) =>
    column === 'outcomes'
      ? `CASE WHEN k.activity_id IS NULL THEN s.outcomes ELSE ${toldOutcomes(mapping)} END`
      : said(column);
  const merged = columns.map(([column, fields]) =>
    fields.some((field) => present.has(field)) || (column === 'provenance' && mapping.preset.provenance !== null)
      ? `CASE WHEN k.activity_id IS NOT NULL AND (v.is_erased${left(column)}) THEN k.${column} ELSE ${stated(column)} END AS ${column}`
      : `CASE WHEN k.activity_id IS NOT NULL THEN k.${column} ELSE ${said(column)} END AS ${column}`,
  );
  const known = columns.map(([column]) => `k.${column} AS known_${column}`);
  const differs = columns.map(([column]) => `${same(column)} IS DISTINCT FROM ${same(`known_${column}`)}`).join(' OR ');
  await connection.run(`CREATE TEMP TABLE known AS ${lastStated[mapping.what]}`, { source });
  await tellOutcomes(connection, mapping);
  const [first] = await connection.read<{ is_first: boolean }>('SELECT count(*) = 0 AS is_first FROM known');
  // Where there is nothing to compare with, the lines are not written down once more: they are read where they are.
  await connection.run(`CREATE TEMP ${first?.is_first ? 'VIEW' : 'TABLE'} stated_line AS
    WITH merged AS (
      SELECT '${recordOf[mapping.what]}' AS record, s.activity_id, s.line, k.activity_id IS NOT NULL AS is_known,
        CASE WHEN v.is_erased AND k.activity_id IS NULL THEN list_append(s.flags, 'erased-person') ELSE s.flags END AS flags,
        ${merged.join(', ')}, ${known.join(', ')}
      FROM staged s CROSS JOIN outcome_told
      LEFT JOIN volunteer_number v ON v.number = s.volunteer_number
      LEFT JOIN mission_number m ON m.number = s.mission_number
      LEFT JOIN known k ON k.activity_id = s.activity_id)
    , whole AS (
      -- A group, or a row of unknown size, is nobody in particular.
      SELECT * REPLACE (CASE WHEN headcount = 1 THEN volunteer_key END AS volunteer_key) FROM merged)
    SELECT * EXCLUDE (is_known), CASE WHEN NOT is_known THEN 'insert' WHEN ${differs} THEN 'change' ELSE 'same' END AS operation FROM whole`);
  await connection.run(`CREATE TEMP TABLE removed AS SELECT * FROM known
    WHERE ${removes ? 'activity_id NOT IN (SELECT activity_id FROM staged) AND activity_id NOT IN (SELECT activity_id FROM held)' : 'false'}`);
  await flagLines(connection, source);
  await connection.run(`CREATE TEMP VIEW line_outcome AS
    SELECT stated_line.* REPLACE (CASE WHEN cross_flag.flags IS NULL THEN stated_line.flags
      ELSE list_sort(list_concat(stated_line.flags, cross_flag.flags)) END AS flags)
    FROM stated_line LEFT JOIN cross_flag ON cross_flag.row_at = stated_line.activity_id`);
  return count(connection);
}

function said(column: string): string {
  if (column === 'volunteer_key') return 'v.volunteer_key';
  return column === 'mission_id' ? 'm.mission_id' : `s.${column}`;
}

function same(column: string): string {
  return column.endsWith('outcomes') ? `list_sort(coalesce(${column}, []))` : column;
}

async function count(connection: WarehouseConnection): Promise<Counts> {
  const [row] = await connection.read<
    Omit<Counts, 'totals'> & { seconds: number | null; people: number | null; activities: number }
  >(`
    SELECT count(*) FILTER (operation = 'insert') AS inserted, count(*) FILTER (operation = 'change') AS changed,
      count(*) FILTER (operation = 'same') AS unchanged, count(*) FILTER (len(flags) > 0) AS flagged,
      (SELECT count(*) FROM removed) AS removed, (SELECT count(*) FROM known) AS known,
      (sum(person_seconds) FILTER (status IN ('declared', 'validated')))::BIGINT AS seconds,
      (sum(headcount) FILTER (status IN ('declared', 'validated')))::BIGINT AS people,
      count(*) FILTER (record = 'activity' AND status IN ('declared', 'validated')) AS activities
    FROM line_outcome`);
  if (!row) throw new Error('A count always gives a row');
  const { seconds, people, activities, ...counts } = row;
  return { ...counts, totals: { personSeconds: seconds, headcount: people, activities } };
}

/** What the segment of this import holds, in the columns of every segment. */
export const segmentRows = `
  SELECT operation, record, activity_id, $source AS source, $import_id AS import_id, line, volunteer_key,
    mission_id, activity_type, day, started_at, ended_at, person_seconds, headcount, provenance, status, site, territory,
    funder, remote, language, beneficiaries, coalesce(outcomes, []) AS outcomes, method, flags
  FROM line_outcome WHERE operation <> 'same'
  UNION ALL
  SELECT 'remove', record, activity_id, source, $import_id, line, volunteer_key, mission_id, activity_type, day,
    started_at, ended_at, person_seconds, headcount, provenance, status, site, territory, funder, remote, language,
    beneficiaries, outcomes, method, flags
  FROM removed`;
