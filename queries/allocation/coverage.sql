/* ---
name: coverage
version: 1
title: { fr: Couverture des créneaux, en: Coverage of slots }
description:
  fr: Pour chaque créneau, le temps promis par tous ceux qui viennent, et ce qui manque ou dépasse. Ce qui dépasse dans l’un ne remplit jamais un autre.
  en: For each slot, the time promised by everybody who comes, and what is missing or beyond. What is beyond in one never fills another.
grain: [slot_id]
tests:
  - given:
      slot_in_horizon:
        - { slot_id: over, mission_id: m1, min_seconds: 3600, target_seconds: 7200, max_seconds: 7200 }
        - { slot_id: short, mission_id: m1, min_seconds: 7200, target_seconds: 10800, max_seconds: 10800 }
        - { slot_id: empty, mission_id: m2, min_seconds: 3600, target_seconds: 3600, max_seconds: 3600 }
      planned:
        - { slot_id: over, volunteer_key: a, seconds: 7200, is_movable: true }
        - { slot_id: over, volunteer_key: b, seconds: 7200, is_movable: false }
        - { slot_id: short, volunteer_key: a, seconds: 3600, is_movable: true }
    expect:
      - { slot_id: over, filled_seconds: 14400, people: 2, missing_min_seconds: 0, missing_target_seconds: 0, surplus_seconds: 7200 }
      - { slot_id: short, filled_seconds: 3600, people: 1, missing_min_seconds: 3600, missing_target_seconds: 7200, surplus_seconds: 0 }
      - { slot_id: empty, filled_seconds: 0, people: 0, missing_min_seconds: 3600, missing_target_seconds: 3600, surplus_seconds: 0 }
--- */
WITH filled AS (
  SELECT slot_id, sum(seconds)::BIGINT AS seconds, count(*) AS people
  FROM planned
  GROUP BY slot_id
)
SELECT
  s.slot_id, s.mission_id, s.min_seconds, s.target_seconds, s.max_seconds,
  coalesce(f.seconds, 0) AS filled_seconds,
  coalesce(f.people, 0) AS people,
  greatest(0, s.min_seconds - coalesce(f.seconds, 0)) AS missing_min_seconds,
  greatest(0, s.target_seconds - coalesce(f.seconds, 0)) AS missing_target_seconds,
  greatest(0, coalesce(f.seconds, 0) - s.max_seconds) AS surplus_seconds
FROM slot_in_horizon AS s
LEFT JOIN filled AS f ON f.slot_id = s.slot_id
ORDER BY s.slot_id
