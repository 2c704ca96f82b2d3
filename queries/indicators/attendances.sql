/* ---
name: attendances
version: 1
title: { fr: Passages, en: Attendances }
description:
  fr: Nombre de passages notés. Une même personne peut passer plusieurs fois, ce ne sont donc pas des personnes.
  en: Number of visits noted. The same person may come several times, so these are not people.
formula:
  fr: Somme des passages des lignes retenues.
  en: Sum of the visits of the rows counted.
owner: director
audience: [internal, external]
unit: count
grain: [day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status]
measures:
  attendances: { kind: sum, label: { fr: Passages, en: Attendances } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5, min_value: 5 }
tags: [outcomes]
tests:
  - not_null: [day, provenance, status]
  - accepted_range: { column: attendances, min: 0 }
  - accounts_for: staging.activity
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, beneficiaries: 40 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, beneficiaries: 2 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v3, beneficiaries: 7, status: disputed }
    expect:
      - { day: 2026-03-02, status: disputed, attendances: null, rows_counted: 0, left_out_disputed: 1 }
      - { day: 2026-03-02, status: validated, attendances: 42, rows_counted: 2, left_out_not_noted: 1 }
--- */
WITH marked AS (
  SELECT *, status IN ('declared', 'validated') AND NOT own_employee AS counted
  FROM staging.activity
  WHERE day >= $from AND day < $to
)
SELECT
  day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status,
  sum(beneficiaries) FILTER (WHERE counted)::BIGINT AS attendances,
  coalesce(list(DISTINCT volunteer_key ORDER BY volunteer_key)
    FILTER (WHERE counted AND volunteer_key IS NOT NULL), []) AS people,
  max(coalesce(headcount, 1)) FILTER (WHERE counted AND volunteer_key IS NULL) AS largest_group,
  count(*) FILTER (WHERE counted AND beneficiaries IS NOT NULL) AS rows_counted,
  count(*) FILTER (WHERE counted AND beneficiaries IS NULL) AS left_out_not_noted,
  count(*) FILTER (WHERE status = 'disputed') AS left_out_disputed,
  count(*) FILTER (WHERE status = 'refused') AS left_out_refused,
  count(*) FILTER (WHERE status = 'no_show') AS left_out_no_show,
  count(*) FILTER (WHERE own_employee AND status IN ('declared', 'validated')) AS left_out_employee
FROM marked
GROUP BY ALL
ORDER BY ALL
