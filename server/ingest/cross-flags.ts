import type { WarehouseConnection } from '../warehouse/connection.js';

/** Seconds of one person in one day beyond which somebody should look. */
const LONG_DAY = 16 * 3600;

/** Rows of people who did not come, or that were refused, contradict nothing. */
export const standing = `status NOT IN ('refused', 'no_show')`;

/** What two sources call the same mission: its title in plain letters. */
export const plainTitle = (title: string): string => `lower(strip_accents(trim(${title})))`;

/**
 * Flags that no line shows alone: they come from the other activities of the same person, whatever their source.
 *
 * Reads the temporary table `person_row` (`row_at`: the row to flag, null for one that only stands beside it;
 * `source_number, person` as integers; `mission, day, started_at, ended_at, person_seconds`) and makes
 * `cross_flag (row_at, flags)`. Grouped and sorted, never compared pair by pair: the time grows with the rows.
 */
export async function crossFlags(connection: WarehouseConnection): Promise<void> {
  await connection.run(`CREATE TEMP TABLE person_day AS
    SELECT person, day, min(source_number) <> max(source_number) AS has_sources, sum(person_seconds) > ${LONG_DAY} AS is_long
    FROM person_row GROUP BY person, day
    HAVING count(row_at) > 0 AND (has_sources OR is_long)`);
  await connection.run(`CREATE TEMP TABLE cross_flag AS
    WITH told_twice AS (
      SELECT person, day, mission, person_seconds
      FROM person_row SEMI JOIN (SELECT * FROM person_day WHERE has_sources) USING (person, day)
      GROUP BY ALL HAVING min(source_number) <> max(source_number))
    , timed AS (
      SELECT row_at, started_at < max(ended_at) OVER earlier OR ended_at > lead(started_at) OVER in_order AS laps
      FROM person_row WHERE ended_at > started_at
      WINDOW in_order AS (PARTITION BY person ORDER BY started_at, ended_at),
        earlier AS (PARTITION BY person ORDER BY started_at, ended_at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
    , flagged AS (
      SELECT row_at, 'possible-duplicate' AS flag
      FROM person_row SEMI JOIN told_twice
        ON told_twice.person = person_row.person AND told_twice.day = person_row.day
        AND told_twice.mission IS NOT DISTINCT FROM person_row.mission
        AND told_twice.person_seconds IS NOT DISTINCT FROM person_row.person_seconds
      UNION ALL
      SELECT row_at, 'overlap' FROM timed WHERE laps
      UNION ALL
      SELECT row_at, 'over-16h-day'
      FROM person_row SEMI JOIN (SELECT * FROM person_day WHERE is_long) USING (person, day))
    SELECT row_at, list(flag ORDER BY flag) AS flags FROM flagged WHERE row_at IS NOT NULL GROUP BY row_at`);
}
