/** What is read of the tables of a run. */

export const PARTS = `SELECT p.*, s.day, s.starts_at, s.ends_at, s.length_seconds, s.whole_presence
  FROM slot_part AS p INNER JOIN slot_in_horizon AS s ON s.slot_id = p.slot_id ORDER BY p.part_id`;

export const PLACES = 'SELECT part_id FROM slot_part ORDER BY part_id';

export const CANDIDATES = 'SELECT * FROM candidate ORDER BY part_id, volunteer_key';

// What was given earlier in the week counts against its limits.
export const PEOPLE = `WITH earlier AS (
    SELECT volunteer_key, sum(seconds)::BIGINT AS seconds FROM settled_time
    WHERE starts_at >= $week_from::TIMESTAMP AND starts_at < $from::TIMESTAMP GROUP BY volunteer_key
  )
  SELECT p.volunteer_key,
    CASE WHEN p.comfort_seconds IS NOT NULL THEN greatest(0, p.comfort_seconds - coalesce(e.seconds, 0)) END AS comfort_seconds,
    CASE WHEN p.cap_seconds IS NOT NULL THEN greatest(0, p.cap_seconds - coalesce(e.seconds, 0)) END AS cap_seconds,
    p.days_per_week, p.rest_seconds, p.invitations, p.invitations_max,
    NOT EXISTS (SELECT 1 FROM experience AS x WHERE x.volunteer_key = p.volunteer_key) AS is_newcomer
  FROM person AS p LEFT JOIN earlier AS e ON e.volunteer_key = p.volunteer_key ORDER BY p.volunteer_key`;

export const BLOCKED = 'SELECT * FROM why_blocked ORDER BY part_id, volunteer_key, place, subject';

export const MUSTS = `SELECT c.part_id, c.volunteer_key FROM person_lock AS l
  INNER JOIN slot_part AS p ON p.slot_id = l.slot_id
  INNER JOIN candidate AS c ON c.part_id = p.part_id AND c.volunteer_key = l.volunteer_key
  WHERE l.kind = 'must' ORDER BY c.part_id, c.volunteer_key`;

export const BROKEN = 'SELECT * FROM broken_commitment ORDER BY part_id, volunteer_key';

export const DETAILS = 'SELECT * FROM fit_detail ORDER BY part_id, volunteer_key';

export const FITTED = `SELECT f.* FROM fitted_pair AS f
  INNER JOIN asked_pair AS q ON q.part_id = f.part_id AND q.volunteer_key = f.volunteer_key
  ORDER BY f.part_id, f.volunteer_key`;
