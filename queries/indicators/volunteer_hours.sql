/* ---
name: volunteer_hours
version: 1
title: { fr: Heures de bénévolat, en: Volunteer hours }
description:
  fr: Temps donné, hors lignes contestées, refusées ou sans présence.
  en: Time given, without disputed, refused or no-show rows.
formula:
  fr: Somme des secondes par personne des lignes retenues ÷ 3 600.
  en: Sum of person-seconds of the rows counted ÷ 3,600.
owner: director
audience: [internal, external]
unit: duration
grain: [day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status]
measures:
  person_seconds: { kind: sum, label: { fr: Heures, en: Hours } }
  active_volunteers: { kind: distinct, of: people, label: { fr: Bénévoles actifs, en: Active volunteers } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5, family: time }
standard: { iris: OI1166 }
tags: [given]
tests:
  - not_null: [day, provenance, status]
  - accepted_range: { column: person_seconds, min: 0 }
  - accounts_for: staging.activity
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, person_seconds: 9000 }
        - { day: 2026-03-02, mission_id: food_bank, person_seconds: 36000, headcount: 5 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v3, person_seconds: 600, status: refused }
    expect:
      - { day: 2026-03-02, status: refused, person_seconds: null, people: [], rows_counted: 0, left_out_refused: 1 }
      - { day: 2026-03-02, status: validated, person_seconds: 45000, people: [v1, v2], largest_group: 5, rows_counted: 2, left_out_unknown_time: 1 }
--- */
WITH marked AS (
  SELECT *, status IN ('declared', 'validated') AND NOT own_employee AS counted
  FROM staging.activity
  WHERE day >= $from AND day < $to
)
SELECT
  day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status,
  sum(person_seconds) FILTER (WHERE counted)::BIGINT AS person_seconds,
  coalesce(list(DISTINCT volunteer_key ORDER BY volunteer_key)
    FILTER (WHERE counted AND volunteer_key IS NOT NULL), []) AS people,
  max(coalesce(headcount, 1)) FILTER (WHERE counted AND volunteer_key IS NULL) AS largest_group,
  count(*) FILTER (WHERE counted AND person_seconds IS NOT NULL) AS rows_counted,
  count(*) FILTER (WHERE counted AND person_seconds IS NULL) AS left_out_unknown_time,
  count(*) FILTER (WHERE status = 'disputed') AS left_out_disputed,
  count(*) FILTER (WHERE status = 'refused') AS left_out_refused,
  count(*) FILTER (WHERE status = 'no_show') AS left_out_no_show,
  count(*) FILTER (WHERE own_employee AND status IN ('declared', 'validated')) AS left_out_employee
FROM marked
GROUP BY ALL
ORDER BY ALL
