/* ---
name: full_time_equivalent
version: 1
title: { fr: Équivalent temps plein, en: Full-time equivalent }
description:
  fr: Nombre de postes à temps plein que le temps donné représente dans la période. Les heures d’un poste par an sont un paramètre daté, 1 607 si rien n’est dit.
  en: Number of full-time posts that the time given stands for in the period. The yearly hours of a post are a dated setting, 1,607 when nothing is said.
formula:
  fr: Temps donné ÷ part de la période dans les heures annuelles d’un poste.
  en: Time given ÷ the period’s share of the yearly hours of a post.
owner: director
audience: [internal, external]
unit: ratio
grain: [day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status]
measures:
  full_time_equivalent:
    { kind: ratio, numerator: person_seconds, per_year: { setting: annual_hours, default: 1607, times: 3600 }, label: { fr: Équivalents temps plein, en: Full-time equivalents } }
  person_seconds: { kind: sum, unit: duration, label: { fr: Temps donné, en: Time given } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5, family: time }
tags: [given]
tests:
  - not_null: [day, provenance, status]
  - accepted_range: { column: person_seconds, min: 0 }
  - accounts_for: staging.activity
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, person_seconds: 4500000 }
        - { day: 2026-03-02, mission_id: food_bank, person_seconds: 36000, headcount: 5 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v3, person_seconds: 60, status: refused }
    expect:
      - { status: validated, person_seconds: 4536000, people: [v1, v2], largest_group: 5, rows_counted: 2, left_out_unknown_time: 1 }
      - { status: refused, person_seconds: null, people: [], rows_counted: 0, left_out_refused: 1 }
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
