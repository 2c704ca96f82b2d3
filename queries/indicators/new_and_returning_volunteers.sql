/* ---
name: new_and_returning_volunteers
version: 1
title: { fr: Nouveaux et de retour, en: New and returning volunteers }
description:
  fr: Bénévoles actifs, partagés entre ceux dont c’est la première activité notée dans l’association et ceux qui étaient déjà venus. Nouveau s’entend pour toute l’association ; d’une mission à l’autre, les parts peuvent dépasser le total.
  en: Active volunteers, parted into those whose first activity ever noted in the association is in the period and those who had come before. New means new to the whole association; over missions, parts may exceed the total.
formula:
  fr: Actifs = nouveaux + de retour. De retour = déjà actifs dans la période d’avant + revenus après une pause.
  en: Active = new + returning. Returning = also active in the period before + back after a break.
owner: director
audience: [internal, external]
unit: count
grain: [day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status]
measures:
  new_and_returning_volunteers: { kind: distinct, of: people, label: { fr: Bénévoles actifs, en: Active volunteers } }
  new_volunteers: { kind: first_time, of: people, unit: count, label: { fr: Nouveaux, en: New } }
  retained_volunteers: { kind: in_both, of: people, anywhere: true, unit: count, label: { fr: Déjà là avant, en: There before } }
  returning_volunteers: { kind: distinct, of: people, without: [new_volunteers], label: { fr: De retour, en: Returning } }
  reactivated_volunteers: { kind: distinct, of: people, without: [new_volunteers, retained_volunteers], label: { fr: Revenus après une pause, en: Back after a break } }
uncertainty: { method: none, reason: complete count }
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
