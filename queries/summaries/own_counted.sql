/* ---
name: own_counted
version: 1
title: { fr: Temps qui peut être attesté, en: Time that can be certified }
description:
  fr: Les activités validées d’une personne dont la durée est connue, ligne par ligne. Ni les lignes de groupe, ni le temps d’une personne salariée de l’association, qui n’est pas du bénévolat.
  en: One person's validated activities of which the duration is known, row by row. Neither group rows, nor the time of an employee of the association, which is not volunteering.
params: { volunteer_key: VARCHAR }
grain: [activity_id]
tests:
  - given:
      staging.activity:
        - { activity_id: a1, day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, activity_type: sorting, site: Quay, person_seconds: 9000, provenance: measured }
        - { activity_id: a2, day: 2026-03-01, volunteer_key: v1, person_seconds: 61, headcount: 1 }
        - { activity_id: a3, day: 2026-03-01, mission_id: food_bank, volunteer_key: v1 }
        - { activity_id: a4, day: 2026-03-01, mission_id: food_bank, volunteer_key: v1, person_seconds: 60, status: declared }
        - { activity_id: a5, day: 2026-03-01, mission_id: food_bank, volunteer_key: v1, person_seconds: 60, status: disputed }
        - { activity_id: a6, day: 2026-03-01, mission_id: food_bank, volunteer_key: v1, person_seconds: 60, headcount: 2 }
        - { activity_id: a7, day: 2026-03-01, mission_id: food_bank, volunteer_key: v1, person_seconds: 60, own_employee: true }
        - { activity_id: a8, day: 2026-03-01, mission_id: food_bank, volunteer_key: v2, person_seconds: 60 }
        - { activity_id: a9, day: 2026-04-01, mission_id: food_bank, volunteer_key: v1, person_seconds: 60 }
      staging.mission:
        - { mission_id: food_bank, title: Food bank }
    params: { volunteer_key: v1, from: 2026-03-01, to: 2026-04-01 }
    expect:
      - { activity_id: a2, day: 2026-03-01, mission_id: null, title: null, activity_type: null, site: null, person_seconds: 61, provenance: declared }
      - { activity_id: a1, day: 2026-03-02, mission_id: food_bank, title: Food bank, activity_type: sorting, site: Quay, person_seconds: 9000, provenance: measured }
--- */
SELECT
  activity.activity_id, activity.day, activity.mission_id, mission.title, activity.activity_type, activity.site,
  activity.person_seconds, activity.provenance
FROM staging.activity
LEFT JOIN staging.mission USING (mission_id)
WHERE
  activity.volunteer_key = $volunteer_key
  AND coalesce(activity.headcount, 1) = 1
  AND activity.status = 'validated'
  AND activity.person_seconds IS NOT NULL
  AND NOT activity.own_employee
  AND activity.day >= $from AND activity.day < $to
ORDER BY activity.day, activity.activity_id
