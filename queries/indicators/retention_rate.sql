/* ---
name: retention_rate
version: 1
title: { fr: Taux de fidélisation, en: Retention rate }
description:
  fr: Part des bénévoles actifs dans la période d’avant qui le sont encore dans celle-ci.
  en: Share of the volunteers active in the period before who are still active in this one.
formula:
  fr: Bénévoles actifs dans la période et dans celle d’avant ÷ bénévoles actifs dans celle d’avant.
  en: Volunteers active in the period and in the one before ÷ volunteers active in the one before.
owner: director
audience: [internal, external]
unit: percent
grain: [day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status]
measures:
  retention_rate:
    { kind: ratio, numerator: retained_volunteers, denominator: active_before, interval: wilson, interval_by: [site], label: { fr: Part fidélisée, en: Retained share } }
  retained_volunteers: { kind: in_both, of: people, unit: count, label: { fr: Encore actifs, en: Still active } }
  active_before: { kind: distinct, of: people, period: previous, label: { fr: Actifs dans la période d’avant, en: Active in the period before } }
uncertainty: { method: wilson, reason: only when sites are compared; a whole is a complete count }
privacy: { unit: volunteer, min_count: 5, family: time }
tags: [people]
tests:
  - not_null: [day, provenance, status]
  - accounts_for: staging.activity
  - given:
      staging.activity:
        - { day: 2026-01-10, mission_id: food_bank, volunteer_key: v1 }
        - { day: 2026-02-10, mission_id: food_bank, volunteer_key: v2, person_seconds: 60 }
        - { day: 2026-02-10, mission_id: food_bank, volunteer_key: v1, person_seconds: 60 }
        - { day: 2026-02-10, mission_id: food_bank, person_seconds: 36000, headcount: 5 }
        - { day: 2026-02-10, mission_id: food_bank, volunteer_key: v3, own_employee: true }
        - { day: 2026-02-10, mission_id: food_bank, volunteer_key: v4, status: no_show }
    expect:
      - { day: 2026-01-10, people: [v1], rows_counted: 1 }
      - { day: 2026-02-10, status: validated, people: [v1, v2], largest_group: 5, rows_counted: 2, left_out_group: 1, left_out_employee: 1 }
      - { day: 2026-02-10, status: no_show, people: [], rows_counted: 0, left_out_no_show: 1 }
--- */
WITH marked AS (
  SELECT *, status IN ('declared', 'validated') AND NOT own_employee AS counted
  FROM staging.activity
  WHERE day >= $from AND day < $to
)
SELECT
  day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status,
  coalesce(list(DISTINCT volunteer_key ORDER BY volunteer_key)
    FILTER (WHERE counted AND volunteer_key IS NOT NULL), []) AS people,
  max(coalesce(headcount, 1)) FILTER (WHERE counted AND volunteer_key IS NULL) AS largest_group,
  count(*) FILTER (WHERE counted AND volunteer_key IS NOT NULL) AS rows_counted,
  count(*) FILTER (WHERE counted AND volunteer_key IS NULL) AS left_out_group,
  count(*) FILTER (WHERE status = 'disputed') AS left_out_disputed,
  count(*) FILTER (WHERE status = 'refused') AS left_out_refused,
  count(*) FILTER (WHERE status = 'no_show') AS left_out_no_show,
  count(*) FILTER (WHERE own_employee AND status IN ('declared', 'validated')) AS left_out_employee
FROM marked
GROUP BY ALL
ORDER BY ALL
