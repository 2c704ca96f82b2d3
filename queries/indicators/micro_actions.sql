/* ---
name: micro_actions
version: 1
title: { fr: Micro-actions, en: Micro-actions }
description:
  fr: Gestes d’une demi-heure au plus, faits par une seule personne. Les lignes de groupe et celles dont la durée est inconnue n’en sont pas.
  en: Acts of half an hour at most, done by one person. Group rows, and rows whose length is unknown, are not counted.
formula:
  fr: Nombre de lignes retenues de 1 à 1 800 secondes, pour une seule personne.
  en: Number of rows counted of 1 to 1,800 seconds, for one person.
owner: coordinator
audience: [internal, external]
unit: count
grain: [day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status]
measures:
  micro_actions: { kind: sum, label: { fr: Micro-actions, en: Micro-actions } }
  micro_seconds: { kind: sum, unit: duration, label: { fr: Temps des micro-actions, en: Time of micro-actions } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5 }
tags: [given]
tests:
  - not_null: [day, provenance, status, micro_actions]
  - accepted_range: { column: micro_actions, min: 0 }
  - accounts_for: staging.activity
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: texts, volunteer_key: v1, person_seconds: 1 }
        - { day: 2026-03-02, mission_id: texts, volunteer_key: v2, person_seconds: 1800 }
        - { day: 2026-03-02, mission_id: texts, volunteer_key: v3, person_seconds: 1801 }
        - { day: 2026-03-02, mission_id: texts, volunteer_key: v4 }
        - { day: 2026-03-02, mission_id: texts, person_seconds: 1200, headcount: 2 }
        - { day: 2026-03-02, mission_id: texts, person_seconds: 60 }
        - { day: 2026-03-02, mission_id: texts, volunteer_key: v6, person_seconds: 60, status: refused }
    expect:
      - { status: validated, micro_actions: 3, micro_seconds: 1861, people: [v1, v2], largest_group: 1, rows_counted: 3, left_out_longer: 1, left_out_unknown_time: 1, left_out_group: 1 }
      - { status: refused, micro_actions: 0, micro_seconds: null, people: [], rows_counted: 0, left_out_refused: 1 }
--- */
WITH accepted AS (
  SELECT *, status IN ('declared', 'validated') AND NOT own_employee AS is_accepted,
    is_accepted AND coalesce(headcount, CASE WHEN volunteer_key IS NOT NULL THEN 1 END, 0) = 1 AS alone
  FROM staging.activity
  WHERE day >= $from AND day < $to
), marked AS (
  SELECT *, alone AND coalesce(person_seconds BETWEEN 1 AND 1800, false) AS counted
  FROM accepted
)
SELECT
  day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status,
  count(*) FILTER (WHERE counted) AS micro_actions,
  sum(person_seconds) FILTER (WHERE counted)::BIGINT AS micro_seconds,
  coalesce(list(DISTINCT volunteer_key ORDER BY volunteer_key)
    FILTER (WHERE counted AND volunteer_key IS NOT NULL), []) AS people,
  max(coalesce(headcount, 1)) FILTER (WHERE counted AND volunteer_key IS NULL) AS largest_group,
  count(*) FILTER (WHERE counted) AS rows_counted,
  count(*) FILTER (WHERE alone AND person_seconds > 1800) AS left_out_longer,
  count(*) FILTER (WHERE alone AND (person_seconds IS NULL OR person_seconds < 1)) AS left_out_unknown_time,
  count(*) FILTER (WHERE is_accepted AND NOT alone) AS left_out_group,
  count(*) FILTER (WHERE status = 'disputed') AS left_out_disputed,
  count(*) FILTER (WHERE status = 'refused') AS left_out_refused,
  count(*) FILTER (WHERE status = 'no_show') AS left_out_no_show,
  count(*) FILTER (WHERE own_employee AND status IN ('declared', 'validated')) AS left_out_employee
FROM marked
GROUP BY ALL
ORDER BY ALL
