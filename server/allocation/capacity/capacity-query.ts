/**
 * By line: a mission, a skill asked for, a language asked for, or all. Of each person, dates that overlap count once, and
 * no more than what is left of the hours they wish to give at most in that week.
 */
export const CAPACITY = `WITH agreed AS (
    SELECT p.volunteer_key, s.starts_at, s.ends_at, p.seconds
    FROM planned AS p INNER JOIN slot_in_horizon AS s ON s.slot_id = p.slot_id
  ), earlier AS (
    SELECT volunteer_key, sum(seconds) AS seconds FROM settled_time
    WHERE starts_at >= $week_from::TIMESTAMP AND starts_at < $from::TIMESTAMP GROUP BY volunteer_key
  ), promised AS (
    SELECT volunteer_key, sum(seconds) AS seconds FROM agreed GROUP BY volunteer_key
  ), free AS (
    SELECT e.slot_id, k.skill_id, e.volunteer_key, s.mission_id, s.language, s.starts_at, s.ends_at,
      least(e.free_seconds, s.length_seconds) AS seconds
    FROM eligible_pair AS e
    INNER JOIN slot_part AS k ON k.part_id = e.part_id
    INNER JOIN slot_in_horizon AS s ON s.slot_id = e.slot_id
    WHERE list_contains($missions::VARCHAR[], s.mission_id) AND NOT EXISTS (
      SELECT 1 FROM agreed AS a
      WHERE a.volunteer_key = e.volunteer_key AND a.starts_at < s.ends_at AND a.ends_at > s.starts_at
    )
  ), line AS (
    SELECT 'total' AS kind, '' AS subject, * FROM free
    UNION ALL SELECT 'mission', mission_id, * FROM free
    UNION ALL SELECT 'language', language, * FROM free WHERE language IS NOT NULL
    UNION ALL SELECT 'skill', skill_id, * FROM free WHERE skill_id IS NOT NULL
    UNION ALL SELECT 'skill', w.skill_id, f.* FROM free AS f
      INNER JOIN slot_skill AS w ON w.slot_id = f.slot_id AND w.kind = 'everyone'
  ), marked AS (
    SELECT *, starts_at >= coalesce(max(ends_at) OVER earlier_dates, starts_at) AS is_apart FROM line
    WINDOW earlier_dates AS (
      PARTITION BY kind, subject, volunteer_key ORDER BY starts_at, ends_at, slot_id, skill_id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    )
  ), stretch AS (
    SELECT *, sum(is_apart::INTEGER) OVER (
      PARTITION BY kind, subject, volunteer_key ORDER BY starts_at, ends_at, slot_id, skill_id ROWS UNBOUNDED PRECEDING
    ) AS place FROM marked
  ), once AS (
    SELECT kind, subject, volunteer_key, place, max(seconds) AS seconds
    FROM stretch GROUP BY kind, subject, volunteer_key, place
  ), person_line AS (
    SELECT o.kind, o.subject, o.volunteer_key,
      least(
        sum(o.seconds),
        coalesce(any_value(v.cap_seconds) - coalesce(any_value(e.seconds), 0) - coalesce(any_value(p.seconds), 0), sum(o.seconds))
      ) AS seconds
    FROM once AS o
    INNER JOIN person AS v ON v.volunteer_key = o.volunteer_key
    LEFT JOIN earlier AS e ON e.volunteer_key = o.volunteer_key
    LEFT JOIN promised AS p ON p.volunteer_key = o.volunteer_key
    GROUP BY o.kind, o.subject, o.volunteer_key
  )
  SELECT kind, subject, sum(seconds)::BIGINT AS seconds, count(*)::INTEGER AS people
  FROM person_line WHERE seconds > 0 GROUP BY kind, subject ORDER BY kind, subject`;
