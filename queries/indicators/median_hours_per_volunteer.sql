/* ---
name: median_hours_per_volunteer
version: 1
title: { fr: Heures médianes par bénévole, en: Median hours per volunteer }
description:
  fr: La moitié des bénévoles a donné plus que cela, l’autre moitié moins. Les groupes sans nom et les personnes dont aucune durée n’est connue n’y sont pas.
  en: Half of the volunteers gave more than this, half gave less. Groups without names, and people for whom no time is known, are not in it.
formula:
  fr: Médiane du temps donné par chaque bénévole dans la période.
  en: Median of the time given by each volunteer in the period.
owner: director
audience: [internal, external]
unit: duration
grain: [day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status, volunteer_key]
measures:
  median_hours_per_volunteer: { kind: per_person, of: person_seconds, then: median, label: { fr: Heures médianes, en: Median hours } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5 }
tags: [people]
tests:
  - not_null: [day, provenance, status]
  - accepted_range: { column: person_seconds, min: 0 }
  - accounts_for: staging.activity
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, person_seconds: 3600 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, person_seconds: 1800 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2 }
        - { day: 2026-03-02, mission_id: food_bank, person_seconds: 36000, headcount: 5 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v3, person_seconds: 600, status: disputed }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v4, person_seconds: 600, own_employee: true }
    expect:
      - { status: validated, volunteer_key: v1, person_seconds: 5400, rows_counted: 2 }
      - { status: validated, volunteer_key: v2, person_seconds: null, rows_counted: 0, left_out_unknown_time: 1 }
      - { status: validated, volunteer_key: null, person_seconds: null, rows_counted: 0, left_out_group: 1 }
      - { status: disputed, volunteer_key: v3, person_seconds: null, rows_counted: 0, left_out_disputed: 1 }
      - { status: validated, volunteer_key: v4, person_seconds: null, rows_counted: 0, left_out_employee: 1 }
--- */
WITH marked AS (
  SELECT *, status IN ('declared', 'validated') AND NOT own_employee AS accepted,
    accepted AND volunteer_key IS NOT NULL AS counted
  FROM staging.activity
  WHERE day >= $from AND day < $to
)
SELECT
  day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status, volunteer_key,
  sum(person_seconds) FILTER (WHERE counted)::BIGINT AS person_seconds,
  count(*) FILTER (WHERE counted AND person_seconds IS NOT NULL) AS rows_counted,
  count(*) FILTER (WHERE counted AND person_seconds IS NULL) AS left_out_unknown_time,
  count(*) FILTER (WHERE accepted AND volunteer_key IS NULL) AS left_out_group,
  count(*) FILTER (WHERE status = 'disputed') AS left_out_disputed,
  count(*) FILTER (WHERE status = 'refused') AS left_out_refused,
  count(*) FILTER (WHERE status = 'no_show') AS left_out_no_show,
  count(*) FILTER (WHERE own_employee AND status IN ('declared', 'validated')) AS left_out_employee
FROM marked
GROUP BY ALL
ORDER BY ALL
