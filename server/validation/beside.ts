import { plainTitle, standing } from '../ingest/cross-flags.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { activityColumns, type ActivityRow } from './activity-row.js';

const SHOWN = 5;

export type BesideRow = ActivityRow & { beside_of: string; flag: string };

/** What explains the flags of these activities: others of the same person, five at most for each. */
export function besideRows(connection: WarehouseConnection, activityIds: readonly string[]): Promise<BesideRow[]> {
  return connection.read<BesideRow>(
    `WITH person AS (
       SELECT volunteer_key, counts_as FROM merged_volunteer
       UNION ALL
       SELECT DISTINCT counts_as, counts_as FROM merged_volunteer)
     , mine AS (
       SELECT activity.*, ${plainTitle('mission.title')} AS plain_title
       FROM activity LEFT JOIN mission USING (mission_id)
       WHERE activity_id IN (SELECT unnest($ids::VARCHAR[])) AND activity.${standing})
     -- Every key under which rows of the same person stand.
     , same_person AS (
       SELECT activity_id, volunteer_key FROM mine WHERE volunteer_key IS NOT NULL
       UNION
       SELECT mine.activity_id, together.volunteer_key
       FROM mine JOIN person USING (volunteer_key) JOIN person AS together ON together.counts_as = person.counts_as)
     , found AS (
       SELECT mine.activity_id AS beside_of, ${activityColumns('other', 'mission')},
         CASE
           WHEN other.source <> mine.source AND other.day = mine.day
             AND other.person_seconds IS NOT DISTINCT FROM mine.person_seconds
             AND coalesce(${plainTitle('mission.title')}, other.mission_id) IS NOT DISTINCT FROM coalesce(mine.plain_title, mine.mission_id)
           THEN 'possible-duplicate'
           WHEN other.started_at < mine.ended_at AND other.ended_at > mine.started_at
             AND other.started_at < other.ended_at AND mine.started_at < mine.ended_at
           THEN 'overlap'
           WHEN other.day = mine.day THEN 'over-16h-day' END AS flag
       FROM same_person JOIN mine USING (activity_id)
       JOIN activity AS other ON other.volunteer_key = same_person.volunteer_key AND other.activity_id <> mine.activity_id
       LEFT JOIN mission ON mission.mission_id = other.mission_id
       WHERE other.${standing})
     SELECT * FROM found WHERE flag IS NOT NULL
     QUALIFY row_number() OVER (PARTITION BY beside_of ORDER BY flag = 'over-16h-day', day, activity_id) <= ${SHOWN}
     ORDER BY beside_of, flag, day, activity_id`,
    { ids: activityIds },
  );
}
