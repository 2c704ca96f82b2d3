/* ---
name: value_of_time
version: 1
title: { fr: Valorisation du temps, en: Value of time }
description:
  fr: Ce que vaudrait le temps donné au taux que l’association a décidé. Sans taux ce jour-là, le temps n’a pas de valeur et est laissé de côté.
  en: What the time given would be worth at the rate the association decided. Without a rate on that day, time has no value and is left out.
formula:
  fr: Somme des secondes des lignes retenues × taux du type d’activité ce jour-là ÷ 3 600.
  en: Sum of the seconds of the rows counted × rate of the activity type on that day ÷ 3,600.
owner: director
audience: [internal, external]
unit: money
grain: [day, activity_type, funder, provenance, status]
measures:
  value_of_time: { kind: sum, of: rated_seconds, label: { fr: Valeur, en: Value } }
  person_seconds: { kind: sum, unit: duration, label: { fr: Heures valorisées, en: Hours valued } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5, family: time }
tests:
  - not_null: [day, provenance, status]
  - accepted_range: { column: rated_seconds, min: 0 }
  - accounts_for: staging.activity
  - given:
      staging.time_rate:
        - { category: null, from_day: 2026-01-01, rate: "12.02", currency: EUR }
      staging.activity:
        - { day: 2025-12-31, volunteer_key: v1, person_seconds: 3600 }
        - { day: 2026-01-01, volunteer_key: v1, person_seconds: 4500000 }
        - { day: 2026-01-01, volunteer_key: v2 }
        - { day: 2026-01-01, volunteer_key: v3, person_seconds: 60, own_employee: true }
        - { day: 2026-01-01, volunteer_key: v3, person_seconds: 60, status: disputed }
    expect:
      - { day: 2025-12-31, rated_seconds: null, person_seconds: null, people: [], rows_counted: 0, left_out_no_rate: 1 }
      - { day: 2026-01-01, status: disputed, rated_seconds: null, rows_counted: 0, left_out_disputed: 1 }
      - { day: 2026-01-01, status: validated, rated_seconds: 54090000, person_seconds: 4500000, people: [v1], rows_counted: 1, left_out_no_rate: 0, left_out_unknown_time: 1, left_out_employee: 1 }
  - given:
      staging.time_rate:
        - { category: null, from_day: 2026-01-01, rate: "10", currency: EUR }
        - { category: null, from_day: 2026-03-01, rate: "11", currency: EUR }
        - { category: driving, from_day: 2026-02-01, to_day: 2026-04-01, rate: "20.000005", currency: EUR }
      staging.activity:
        - { day: 2026-02-01, activity_type: driving, volunteer_key: v1, person_seconds: 7200 }
        - { day: 2026-02-28, activity_type: kitchen, volunteer_key: v1, person_seconds: 3600 }
        - { day: 2026-03-01, volunteer_key: v1, person_seconds: 3600 }
        - { day: 2026-04-01, activity_type: driving, volunteer_key: v1, person_seconds: 3600 }
    expect:
      - { day: 2026-02-01, activity_type: driving, rated_seconds: 144000.036, rows_counted: 1 }
      - { day: 2026-02-28, activity_type: kitchen, rated_seconds: 36000, rows_counted: 1 }
      - { day: 2026-03-01, activity_type: null, rated_seconds: 39600, rows_counted: 1 }
      - { day: 2026-04-01, activity_type: driving, rated_seconds: 39600, rows_counted: 1 }
--- */
WITH marked AS (
  SELECT *, status IN ('declared', 'validated') AND NOT own_employee AS accepted
  FROM staging.activity
  WHERE day >= $from AND day < $to
), rated_day AS (
  SELECT DISTINCT day, activity_type FROM marked
), rate_in_force AS (
  -- A type's own rate before the one of all others, then the one that began last.
  SELECT d.day, d.activity_type, r.rate
  FROM rated_day AS d
  JOIN staging.time_rate AS r
    ON (r.category = d.activity_type OR r.category IS NULL)
    AND r.from_day <= d.day AND (r.to_day IS NULL OR d.day < r.to_day)
  QUALIFY row_number() OVER (
    PARTITION BY d.day, d.activity_type ORDER BY r.category IS NULL, r.from_day DESC
  ) = 1
), valued AS (
  SELECT
    m.*, f.rate,
    m.accepted AND m.person_seconds IS NOT NULL AND f.rate IS NOT NULL AS counted
  FROM marked AS m
  LEFT JOIN rate_in_force AS f ON f.day = m.day AND f.activity_type IS NOT DISTINCT FROM m.activity_type
)
SELECT
  day, activity_type, funder, provenance, status,
  -- Exact: money for seconds, divided by 3,600 once, when the figure is answered.
  sum(person_seconds::DECIMAL(18, 0) * rate) FILTER (WHERE counted)::DECIMAL(38, 10) AS rated_seconds,
  sum(person_seconds) FILTER (WHERE counted)::BIGINT AS person_seconds,
  coalesce(list(DISTINCT volunteer_key ORDER BY volunteer_key)
    FILTER (WHERE counted AND volunteer_key IS NOT NULL), []) AS people,
  max(coalesce(headcount, 1)) FILTER (WHERE counted AND volunteer_key IS NULL) AS largest_group,
  count(*) FILTER (WHERE counted) AS rows_counted,
  count(*) FILTER (WHERE accepted AND person_seconds IS NOT NULL AND rate IS NULL) AS left_out_no_rate,
  count(*) FILTER (WHERE accepted AND person_seconds IS NULL) AS left_out_unknown_time,
  count(*) FILTER (WHERE status = 'disputed') AS left_out_disputed,
  count(*) FILTER (WHERE status = 'refused') AS left_out_refused,
  count(*) FILTER (WHERE status = 'no_show') AS left_out_no_show,
  count(*) FILTER (WHERE own_employee AND status IN ('declared', 'validated')) AS left_out_employee
FROM valued
GROUP BY ALL
ORDER BY ALL
