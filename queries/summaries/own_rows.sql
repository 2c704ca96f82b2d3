/* ---
name: own_rows
version: 1
title: { fr: Mes activités, en: My activities }
description:
  fr: Tout ce qui est noté au nom d’une personne, ligne par ligne, quel que soit son statut.
  en: All that stands under one person's name, row by row, whatever its status.
params: { volunteer_key: VARCHAR }
grain: [activity_id]
tests:
  - given:
      staging.activity:
        - { activity_id: a1, day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, activity_type: sorting, person_seconds: 9000, language: fr }
        - { activity_id: a2, day: 2026-03-01, mission_id: food_bank, volunteer_key: v1, status: refused }
        - { activity_id: a3, day: 2026-03-02, mission_id: food_bank, volunteer_key: v2 }
      staging.mission:
        - { mission_id: food_bank, title: Food bank }
    params: { volunteer_key: v1, from: 2026-01-01, to: 2027-01-01 }
    expect:
      - { activity_id: a2, day: 2026-03-01, mission: Food bank, role: null, site: null, started_at: null, ended_at: null, person_seconds: null, provenance: declared, status: refused, language: null }
      - { activity_id: a1, day: 2026-03-02, mission: Food bank, role: sorting, person_seconds: 9000, provenance: declared, status: validated, language: fr }
--- */
SELECT
  activity.activity_id, activity.day, mission.title AS mission, activity.activity_type AS role, activity.site,
  activity.started_at, activity.ended_at, activity.person_seconds, activity.provenance, activity.status,
  activity.language
FROM staging.activity
LEFT JOIN staging.mission USING (mission_id)
WHERE activity.volunteer_key = $volunteer_key AND activity.day >= $from AND activity.day < $to
ORDER BY activity.day, activity.started_at, activity.activity_id
