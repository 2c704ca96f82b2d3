/* ---
name: slot_part
version: 1
title: { fr: Places des créneaux, en: Places of slots }
description:
  fr: Un créneau où il faut « au moins n personnes » qui savent faire quelque chose se partage en deux, ces n places et les autres. Les places de ceux qui ne peuvent être proposés ailleurs sont prises, d’abord parmi les autres.
  en: A slot that asks for “at least n people” who can do something is split in two, those n places and the others. Places of people who may not be proposed elsewhere are taken, among the others first.
grain: [part_id]
tests:
  - given:
      slot_in_horizon:
        - { slot_id: s1, mission_id: m1, length_seconds: 3600, min_seconds: 7200, target_seconds: 10800, max_seconds: 14400 }
        - { slot_id: s2, mission_id: m1, length_seconds: 3600, min_seconds: 3600, target_seconds: 7200, max_seconds: 7200 }
        - { slot_id: s3, mission_id: m1, length_seconds: 3600, min_seconds: 3600, target_seconds: 3600, max_seconds: 3600 }
      slot_skill:
        - { slot_id: s1, skill_id: nurse, level: 2, kind: at_least_n, n: 1 }
        - { slot_id: s2, skill_id: nurse, level: 2, kind: everyone }
        - { slot_id: s3, skill_id: nurse, level: 2, kind: at_least_n, n: 2 }
      planned:
        - { slot_id: s1, volunteer_key: a, seconds: 3600, is_movable: false }
        - { slot_id: s1, volunteer_key: b, seconds: 3600, is_movable: true }
        - { slot_id: s2, volunteer_key: a, seconds: 7200, is_movable: false }
    expect:
      - { part_id: "s1:nurse", skill_id: nurse, level: 2, min_seconds: 3600, target_seconds: 3600, max_seconds: 3600, taken_seconds: 0 }
      - { part_id: s1, skill_id: null, min_seconds: 0, target_seconds: 3600, max_seconds: 7200, taken_seconds: 3600 }
      - { part_id: s2, skill_id: null, min_seconds: 0, target_seconds: 0, max_seconds: 0, taken_seconds: 7200 }
      - { part_id: "s3:nurse", skill_id: nurse, level: 2, min_seconds: 3600, target_seconds: 3600, max_seconds: 3600, taken_seconds: 0 }
      - { part_id: s3, skill_id: null, min_seconds: 0, target_seconds: 0, max_seconds: 0, taken_seconds: 0 }
--- */
WITH taken AS (
  SELECT slot_id, sum(seconds)::BIGINT AS seconds
  FROM planned
  WHERE NOT is_movable
  GROUP BY slot_id
), asked AS (
  SELECT k.slot_id, k.skill_id, k.level,
    -- Where several are asked for, each has places of its own, never more together than the slot takes.
    least(
      k.n * s.length_seconds,
      greatest(0, s.max_seconds - coalesce(sum(k.n * s.length_seconds) OVER earlier, 0))
    )::BIGINT AS seconds
  FROM slot_skill AS k
  INNER JOIN slot_in_horizon AS s ON s.slot_id = k.slot_id
  WHERE k.kind = 'at_least_n'
  WINDOW earlier AS (PARTITION BY k.slot_id ORDER BY k.skill_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), places AS (
  SELECT s.slot_id, s.mission_id,
    coalesce(sum(a.seconds), 0)::BIGINT AS skilled_seconds,
    coalesce(any_value(t.seconds ORDER BY t.seconds), 0) AS taken_seconds
  FROM slot_in_horizon AS s
  LEFT JOIN asked AS a ON a.slot_id = s.slot_id
  LEFT JOIN taken AS t ON t.slot_id = s.slot_id
  GROUP BY s.slot_id, s.mission_id
), others AS (
  SELECT p.*, greatest(0, s.min_seconds - p.skilled_seconds) AS min_seconds,
    greatest(0, s.target_seconds - p.skilled_seconds) AS target_seconds,
    greatest(0, s.max_seconds - p.skilled_seconds) AS max_seconds
  FROM places AS p
  INNER JOIN slot_in_horizon AS s ON s.slot_id = p.slot_id
), skilled AS (
  SELECT a.slot_id, a.skill_id, a.level, o.mission_id, a.seconds,
    -- What does not fit among the other places stands on these, one after the other.
    greatest(0, least(a.seconds, o.taken_seconds - o.max_seconds - coalesce(sum(a.seconds) OVER earlier, 0)))::BIGINT AS taken_seconds
  FROM asked AS a
  INNER JOIN others AS o ON o.slot_id = a.slot_id
  WINDOW earlier AS (PARTITION BY a.slot_id ORDER BY a.skill_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), parts AS (
  SELECT slot_id || ':' || skill_id AS part_id, slot_id, mission_id, skill_id, level,
    seconds AS min_seconds, seconds AS target_seconds, seconds AS max_seconds, taken_seconds
  FROM skilled
  UNION ALL
  SELECT o.slot_id, o.slot_id, o.mission_id, NULL, NULL, o.min_seconds, o.target_seconds, o.max_seconds,
    CASE WHEN k.taken_seconds IS NULL THEN o.taken_seconds ELSE o.taken_seconds - k.taken_seconds END
  FROM others AS o
  LEFT JOIN (SELECT slot_id, sum(taken_seconds)::BIGINT AS taken_seconds FROM skilled GROUP BY slot_id) AS k ON k.slot_id = o.slot_id
)
SELECT
  part_id, slot_id, mission_id, skill_id, level,
  greatest(0, min_seconds - taken_seconds) AS min_seconds,
  greatest(0, target_seconds - taken_seconds) AS target_seconds,
  greatest(0, max_seconds - taken_seconds) AS max_seconds,
  taken_seconds
FROM parts
ORDER BY part_id
