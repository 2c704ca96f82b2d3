import type { WarehouseConnection } from '../warehouse/connection.js';
import { crossFlags, plainTitle, standing } from './cross-flags.js';

/** Of a whole month, nobody knows the day: it makes no day long, and is no double of another. */
const dated = `NOT coalesce(list_contains(flags, 'month-only'), false)`;

const fields = 'mission_id, day, started_at, ended_at, person_seconds';

/** What two sources call a mission is compared only where there are two. */
const missionTitles = {
  mission: 'coalesce(titled.title, stated.mission_id)',
  join: 'LEFT JOIN titled USING (mission_id)',
};
const noTitles = { mission: 'NULL::VARCHAR', join: '' };

async function hasOtherSources(connection: WarehouseConnection, source: string): Promise<boolean> {
  const [found] = await connection.read<{ is_any: boolean }>(
    'SELECT count(*) > 0 AS is_any FROM activity WHERE source <> $source',
    { source },
  );
  return found?.is_any === true;
}

/**
 * Makes `cross_flag` for the lines of `stated_line`, by their id: against each other, and against what is known of the
 * same people, in any source. Only the people and the days of this file are looked at. Known rows are not written
 * again: they are told beside the line when somebody looks at it.
 */
export async function flagLines(connection: WarehouseConnection, source: string): Promise<void> {
  await connection.run(`CREATE TEMP TABLE person_number AS
    WITH named AS (SELECT DISTINCT volunteer_key FROM stated_line WHERE volunteer_key IS NOT NULL)
    , counted AS (
      SELECT DISTINCT coalesce(counts_as, volunteer_key) AS counts_as
      FROM named LEFT JOIN merged_volunteer USING (volunteer_key))
    , numbered AS (SELECT counts_as, row_number() OVER ()::INTEGER AS person FROM counted)
    SELECT counts_as AS volunteer_key, person FROM numbered
    UNION ALL
    SELECT volunteer_key, person FROM merged_volunteer JOIN numbered USING (counts_as)`);
  const titles = (await hasOtherSources(connection, source)) ? missionTitles : noTitles;
  await connection.run(
    `CREATE TEMP TABLE person_row AS
     WITH span AS (SELECT min(day) - 1 AS first_day, max(day) + 1 AS last_day FROM stated_line)
     , beside AS (
       SELECT source, activity_id, volunteer_key, ${fields} FROM activity
       WHERE ${standing} AND ${dated} AND day BETWEEN (SELECT first_day FROM span) AND (SELECT last_day FROM span))
     , stated AS (
       SELECT activity_id AS row_at, 0::TINYINT AS source_number, volunteer_key, ${fields} FROM stated_line WHERE ${standing} AND ${dated}
       UNION ALL
       SELECT NULL, 1, volunteer_key, ${fields} FROM beside WHERE source <> $source
       UNION ALL
       SELECT NULL, 0, volunteer_key, ${fields}
       FROM (SELECT * FROM beside WHERE source = $source)
       ANTI JOIN stated_line USING (activity_id) ANTI JOIN removed USING (activity_id))
     , titled AS (
       SELECT mission_id, ${plainTitle('min_by(title, is_new)')} AS title
       FROM (
         SELECT mission_id, title, false AS is_new FROM mission
         UNION ALL
         SELECT mission_id, title, true FROM mission_number)
       GROUP BY mission_id)
     SELECT row_at, source_number, person, ${titles.mission} AS mission, day, started_at, ended_at, person_seconds
     FROM stated JOIN person_number USING (volunteer_key) ${titles.join}`,
    { source },
  );
  await crossFlags(connection);
}
