/* ---
name: active_volunteers
version: 1
title: { fr: Bénévoles actifs, en: Active volunteers }
description:
  fr: Personnes différentes ayant au moins une ligne retenue. Les lignes de groupe, sans nom, ne comptent personne.
  en: Different people with at least one row counted. Group rows, without a name, count nobody.
formula:
  fr: Nombre de bénévoles différents parmi les lignes retenues.
  en: Number of different volunteers among the rows counted.
owner: director
audience: [internal, external]
unit: count
grain: [day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status]
measures:
  active_volunteers: { kind: distinct, of: people, label: { fr: Bénévoles actifs, en: Active volunteers } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5, family: time }
tags: [people]
tests:
  - not_null: [day, provenance, status]
  - accounts_for: staging.activity
  - given:
      staging.activity:
        - { day: 2026-01-10, mission_id: food_bank, volunteer_key: v1 }
        - { day: 2026-02-10, mission_id: food_bank, volunteer_key: v1, person_seconds: 60 }
        - { day: 2026-02-10, mission_id: food_bank, volunteer_key: v2, person_seconds: 60 }
        - { day: 2026-02-10, mission_id: food_bank, person_seconds: 36000, headcount: 5 }
        - { day: 2026-02-10, mission_id: food_bank, volunteer_key: v3, own_employee: true }
    expect:
      - { day: 2026-01-10, people: [v1], rows_counted: 1 }
      - { day: 2026-02-10, people: [v1, v2], largest_group: 5, rows_counted: 2, left_out_group: 1, left_out_employee: 1 }
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
