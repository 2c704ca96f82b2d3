/* ---
name: outcomes_per_hour
version: 1
title: { fr: Résultats par heure, en: Outcomes per hour }
description:
  fr: Quantité produite pour une heure donnée, dans une seule unité, sur les jours de mission où un résultat est noté. Elle dit où regarder, pas pourquoi. À moins de cinq jours de mission, il n’y a que la quantité et les heures.
  en: Quantity produced for one hour given, within one unit, over the mission-days on which an outcome is noted. It tells where to look, not why. Under five mission-days there are only the quantity and the hours.
formula:
  fr: Somme des quantités ÷ heures des mêmes jours de mission.
  en: Sum of quantities ÷ hours of the same mission-days.
owner: coordinator
audience: [internal, external]
unit: outcome
grain: [day, mission_id, activity_type, site, territory, funder, outcome_type, outcome_unit]
measures:
  outcomes_per_hour:
    { kind: ratio, numerator: quantity, denominator: person_seconds, scale: 3600, unit: outcome, interval: bootstrap, per: [day, mission_id], at_least: { of: observations, count: 5 }, label: { fr: Quantité par heure, en: Quantity per hour } }
  quantity: { kind: sum, within: [outcome_type, outcome_unit], label: { fr: Quantité, en: Quantity } }
  person_seconds: { kind: sum, within: [outcome_type, outcome_unit], unit: duration, label: { fr: Heures des mêmes jours, en: Hours of the same days } }
uncertainty: { method: bootstrap, reason: mission-days drawn again }
privacy: { unit: volunteer, min_count: 5, family: time }
tags: [outcomes]
tests:
  - not_null: [day, mission_id, outcome_type, outcome_unit]
  - accepted_range: { column: person_seconds, min: 1 }
  - given:
      staging.outcome:
        - { day: 2026-03-02, mission_id: food_bank, activity_id: a1, volunteer_key: v1, outcome_id: o1, outcome_type: meals, outcome_unit: meal, quantity: 10, shared: true }
        - { day: 2026-03-02, mission_id: food_bank, activity_id: a2, volunteer_key: v2, outcome_id: o2, outcome_type: meals, outcome_unit: meal, quantity: 10, shared: true }
        - { day: 2026-03-02, mission_id: food_bank, activity_id: a2, volunteer_key: v2, outcome_id: o3, outcome_type: waste, outcome_unit: kg, quantity: 2.5, shared: false }
        - { day: 2026-03-03, mission_id: food_bank, activity_id: a4, volunteer_key: v1, outcome_id: o4, outcome_type: meals, outcome_unit: meal, quantity: 8 }
        - { day: 2026-03-02, mission_id: food_bank, activity_id: a5, volunteer_key: v1, outcome_id: o5, outcome_type: meals, outcome_unit: meal, quantity: 90, status: refused }
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, activity_id: a1, volunteer_key: v1, person_seconds: 7200 }
        - { day: 2026-03-02, mission_id: food_bank, activity_id: a2, volunteer_key: v2, person_seconds: 3600 }
        - { day: 2026-03-02, mission_id: food_bank, activity_id: a3, person_seconds: 7200, headcount: 6 }
        - { day: 2026-03-03, mission_id: food_bank, activity_id: a4, volunteer_key: v1 }
        - { day: 2026-03-04, mission_id: food_bank, activity_id: a6, volunteer_key: v1, person_seconds: 3600 }
      staging.mission:
        - { mission_id: food_bank, activity_type: meals, site: quay, funder: city }
    expect:
      - { day: 2026-03-02, mission_id: food_bank, activity_type: meals, site: quay, funder: city, outcome_type: meals, outcome_unit: meal, quantity: 10, person_seconds: 18000, people: [v1, v2], largest_group: 6, rows_counted: 1, left_out_shared: 1 }
      - { day: 2026-03-02, outcome_type: waste, outcome_unit: kg, quantity: 2.5, person_seconds: 18000, rows_counted: 1, left_out_shared: 0 }
      - { day: 2026-03-03, outcome_type: meals, quantity: null, person_seconds: null, people: [v1], rows_counted: 0, left_out_unknown_time: 1 }
--- */
WITH outcomes AS (
  SELECT day, mission_id, outcome_type, outcome_unit, quantity, coalesce(shared, false) AND row_number() OVER (
    PARTITION BY mission_id, day, outcome_type, outcome_unit, quantity, coalesce(shared, false)
    ORDER BY outcome_id
  ) > 1 AS repeated
  FROM staging.outcome
  WHERE day >= $from AND day < $to AND mission_id IS NOT NULL
    AND status IN ('declared', 'validated') AND NOT own_employee
), outcomes_by_mission_day AS (
  SELECT day, mission_id, outcome_type, outcome_unit,
    sum(quantity) FILTER (WHERE NOT repeated) AS quantity,
    count(*) FILTER (WHERE NOT repeated) AS stated,
    count(*) FILTER (WHERE repeated) AS repeated
  FROM outcomes
  GROUP BY ALL
), time_by_mission_day AS (
  SELECT day, mission_id, sum(person_seconds)::BIGINT AS person_seconds,
    coalesce(list(DISTINCT volunteer_key ORDER BY volunteer_key) FILTER (WHERE volunteer_key IS NOT NULL), []) AS people,
    max(coalesce(headcount, 1)) FILTER (WHERE volunteer_key IS NULL) AS largest_group
  FROM staging.activity
  WHERE day >= $from AND day < $to AND mission_id IS NOT NULL
    AND status IN ('declared', 'validated') AND NOT own_employee
  GROUP BY day, mission_id
), mission_days AS (
  SELECT o.*, t.people, t.largest_group, CASE WHEN t.person_seconds > 0 THEN t.person_seconds END AS person_seconds
  FROM outcomes_by_mission_day AS o
  LEFT JOIN time_by_mission_day AS t ON t.day = o.day AND t.mission_id = o.mission_id
)
SELECT
  d.day, d.mission_id, m.activity_type, m.site, m.territory, m.funder, d.outcome_type, d.outcome_unit,
  -- A quantity without the hours it took tells nothing per hour.
  CASE WHEN d.person_seconds IS NOT NULL THEN d.quantity END AS quantity,
  d.person_seconds,
  coalesce(d.people, []) AS people,
  d.largest_group,
  CASE WHEN d.person_seconds IS NOT NULL THEN d.stated ELSE 0 END AS rows_counted,
  CASE WHEN d.person_seconds IS NULL THEN d.stated ELSE 0 END AS left_out_unknown_time,
  d.repeated AS left_out_shared
FROM mission_days AS d
LEFT JOIN staging.mission AS m ON m.mission_id = d.mission_id
ORDER BY ALL
