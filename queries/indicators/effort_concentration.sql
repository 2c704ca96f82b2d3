/* ---
name: effort_concentration
version: 1
title: { fr: Concentration de l’effort, en: Effort concentration }
description:
  fr: Part du temps donné par le dixième des bénévoles le plus actif. Plus elle est haute, plus l’association tient à peu de personnes. Elle n’est montrée qu’à partir de vingt personnes.
  en: Share of the time given by the most active tenth of volunteers. The higher it is, the fewer people the association rests on. It is shown from twenty people on.
formula:
  fr: Temps du dixième le plus actif des bénévoles, arrondi à la personne supérieure ÷ temps de tous.
  en: Time of the most active tenth of volunteers, rounded up to the next person ÷ time of all.
owner: director
audience: [internal, external]
unit: percent
grain: [day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status, volunteer_key]
measures:
  effort_concentration:
    { kind: per_person, of: person_seconds, then: top_share, share: 0.1, at_least: { of: people, count: 20 }, label: { fr: Part du dixième le plus actif, en: Share of the most active tenth } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 20 }
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
