import { crossFlags, plainTitle, standing } from '../ingest/cross-flags.js';
import type { WarehouseConnection } from '../warehouse/connection.js';

/** Flags that depend on other rows: told as they stand now, on both sides, whatever an import wrote down. */
const CROSS = `['overlap', 'over-16h-day', 'possible-duplicate']`;

/** The order in which rows are shown: somebody waits; a file contradicts a person; counted twice; odd times; the rest. */
const RANK = `CASE
  WHEN is_disputed OR status = 'disputed' THEN 0
  WHEN list_contains(flags, 'conflicts-with-correction') THEN 1
  WHEN list_has_any(flags, ['possible-duplicate', 'exact-duplicate', 'overlap']) THEN 2
  WHEN list_has_any(flags, ['over-16h-day', 'forgotten-sign-out', 'duration-mismatch', 'end-before-start', 'zero-duration']) THEN 3
  WHEN len(flags) > 0 THEN 4
  ELSE 5 END`;
export const PLAIN_RANK = 5;

export interface Sight {
  /** Missions the reader answers for; null: all. */
  scope: readonly string[] | null;
  /** Activities that a volunteer disputes. */
  disputed: readonly string[];
}

/**
 * Makes `visible_activity` (what this reader may see row by row: never a row whose person was erased) and `queue_row`
 * (which of them wait for a decision, with their flags as of now and their rank).
 */
export async function makeQueue(connection: WarehouseConnection, { scope, disputed }: Sight): Promise<void> {
  await fill(connection, 'open_dispute', disputed);
  await fill(connection, 'scope_mission', scope ?? []);
  await connection.run(`CREATE TEMP VIEW visible_activity AS
    SELECT activity.rowid AS row_at, activity.* FROM activity
    WHERE (volunteer_key IS NULL OR volunteer_key IN (SELECT volunteer_key FROM volunteer WHERE NOT erased))
      ${scope === null ? '' : 'AND mission_id IN (SELECT id FROM scope_mission)'}`);
  await crossFlagsNow(connection);
  await connection.run(`CREATE TEMP TABLE queue_row AS
    WITH flagged AS (
      SELECT seen.row_at, seen.activity_id, seen.source, seen.import_id, seen.mission_id, seen.day, seen.status,
        seen.activity_id IN (SELECT id FROM open_dispute) AS is_disputed,
        list_sort(list_concat(list_filter(seen.flags, flag -> NOT list_contains(${CROSS}, flag)), coalesce(cross_flag.flags, []))) AS flags
      FROM visible_activity AS seen LEFT JOIN cross_flag USING (row_at))
    SELECT *, (${RANK})::INTEGER AS rank FROM flagged
    WHERE is_disputed OR status IN ('declared', 'disputed') OR list_contains(flags, 'conflicts-with-correction')
      OR (len(flags) > 0 AND ${standing} AND activity_id NOT IN (SELECT activity_id FROM corrected_activity))`);
}

async function fill(connection: WarehouseConnection, table: string, ids: readonly string[]): Promise<void> {
  await connection.run(`CREATE TEMP TABLE ${table} (id VARCHAR)`);
  await connection.append(
    table,
    ['id'],
    ids.map((id) => [id]),
  );
}

/** Only for people of whom some import already saw that activities contradict each other, and for those merged since. */
async function crossFlagsNow(connection: WarehouseConnection): Promise<void> {
  await connection.run(`CREATE TEMP TABLE person_row AS
    WITH looked_at AS (
      SELECT volunteer_key FROM activity WHERE volunteer_key IS NOT NULL AND list_has_any(flags, ${CROSS})
      UNION SELECT volunteer_key FROM merged_volunteer)
    , counted AS (SELECT DISTINCT coalesce(counts_as, volunteer_key) AS counts_as FROM looked_at LEFT JOIN merged_volunteer USING (volunteer_key))
    , numbered AS (SELECT counts_as, row_number() OVER ()::INTEGER AS person FROM counted)
    , person_number AS (
      SELECT counts_as AS volunteer_key, person FROM numbered
      UNION ALL
      SELECT volunteer_key, person FROM merged_volunteer JOIN numbered USING (counts_as))
    , source_number AS (
      SELECT source, row_number() OVER ()::INTEGER AS source_number FROM (SELECT DISTINCT source FROM activity))
    SELECT activity.rowid AS row_at, source_number, person, coalesce(${plainTitle('mission.title')}, mission_id) AS mission,
      day, started_at, ended_at, person_seconds
    FROM activity JOIN person_number USING (volunteer_key) JOIN source_number USING (source)
    LEFT JOIN mission USING (mission_id)
    WHERE activity.${standing}`);
  await crossFlags(connection);
}
