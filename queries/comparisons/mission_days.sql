/* ---
name: mission_days
version: 1
title: { fr: Jours de mission, en: Mission-days }
description:
  fr: Pour un résultat et son unité, la quantité et le temps de chaque jour de chaque mission où il a été compté ; les autres jours de ces missions, sans quantité.
  en: For one outcome and its unit, the quantity and time of each day of each mission where it was recorded; the other days of these missions, without a quantity.
params: { outcome_type: VARCHAR, outcome_unit: VARCHAR, from: DATE, to: DATE }
grain: [mission_id, day]
tests:
  - given:
      staging.mission:
        - { mission_id: soup, title: Soupe }
      staging.activity:
        - { day: 2026-03-02, mission_id: soup, volunteer_key: v1, person_seconds: 3600 }
        - { day: 2026-03-02, mission_id: soup, volunteer_key: v2, person_seconds: 1800 }
        - { day: 2026-03-02, mission_id: soup, volunteer_key: v3 }
        - { day: 2026-03-02, mission_id: soup, volunteer_key: v4, person_seconds: 60, status: refused }
        - { day: 2026-03-02, mission_id: soup, volunteer_key: v5, person_seconds: 60, own_employee: true }
        - { day: 2026-03-03, mission_id: soup, volunteer_key: v1, person_seconds: 600 }
        - { day: 2026-03-02, mission_id: walk, volunteer_key: v1, person_seconds: 600 }
      staging.outcome:
        - { day: 2026-03-02, mission_id: soup, outcome_type: meals, outcome_unit: meal, quantity: 10, outcome_id: a }
        - { day: 2026-03-02, mission_id: soup, outcome_type: meals, outcome_unit: meal, quantity: 10, outcome_id: b, shared: true }
        - { day: 2026-03-02, mission_id: soup, outcome_type: meals, outcome_unit: meal, quantity: 10, outcome_id: c, shared: true }
        - { day: 2026-03-02, mission_id: soup, outcome_type: waste, outcome_unit: kg, quantity: 3, outcome_id: d }
        - { day: 2026-03-04, mission_id: soup, outcome_type: meals, outcome_unit: meal, quantity: 5, outcome_id: e }
        - { day: 2026-03-04, mission_id: null, outcome_type: meals, outcome_unit: meal, quantity: 5, outcome_id: f }
    params: { outcome_type: meals, outcome_unit: meal, from: 2026-03-01, to: 2026-04-01 }
    expect:
      - { mission_id: soup, title: Soupe, day: 2026-03-02, quantity: 20, person_seconds: 5400 }
      - { mission_id: soup, title: Soupe, day: 2026-03-03, quantity: null, person_seconds: 600 }
      - { mission_id: soup, title: Soupe, day: 2026-03-04, quantity: 5, person_seconds: null }
--- */
WITH stated AS (
  SELECT mission_id, day, quantity, coalesce(shared, false) AS shared, row_number() OVER (
    PARTITION BY mission_id, day, quantity, coalesce(shared, false) ORDER BY outcome_id
  ) AS place
  FROM staging.outcome
  WHERE day >= $from AND day < $to AND mission_id IS NOT NULL
    AND outcome_type = $outcome_type AND outcome_unit = $outcome_unit
    AND status IN ('declared', 'validated') AND NOT own_employee
), day_quantity AS (
  -- Equal shared statements of one day count once.
  SELECT mission_id, day, sum(quantity) AS quantity
  FROM stated
  WHERE NOT shared OR place = 1
  GROUP BY mission_id, day
), day_time AS (
  SELECT mission_id, day, sum(person_seconds)::BIGINT AS person_seconds
  FROM staging.activity
  WHERE day >= $from AND day < $to AND status IN ('declared', 'validated') AND NOT own_employee
    AND mission_id IN (SELECT mission_id FROM day_quantity)
  GROUP BY mission_id, day
), mission_day AS (
  SELECT coalesce(q.mission_id, t.mission_id) AS mission_id, coalesce(q.day, t.day) AS day, q.quantity, t.person_seconds
  FROM day_quantity AS q
  FULL JOIN day_time AS t ON t.mission_id = q.mission_id AND t.day = q.day
)
SELECT d.mission_id, m.title, d.day, d.quantity, d.person_seconds
FROM mission_day AS d
LEFT JOIN staging.mission AS m ON m.mission_id = d.mission_id
ORDER BY d.mission_id, d.day
