/* ---
name: mission_roles
version: 1
title: { fr: Rôles des missions, en: Roles of missions }
description:
  fr: Les rôles que disent les activités de chaque mission.
  en: The roles that the activities of each mission state.
grain: [mission_id]
tests:
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, activity_type: sorting }
        - { day: 2026-03-03, mission_id: food_bank, volunteer_key: v2, activity_type: driving }
        - { day: 2026-03-04, mission_id: food_bank, volunteer_key: v2, activity_type: driving }
        - { day: 2026-03-04, mission_id: reading, volunteer_key: v2 }
        - { day: 2026-03-04, volunteer_key: v2, activity_type: alone }
    expect:
      - { mission_id: food_bank, roles: [driving, sorting] }
--- */
SELECT
  mission_id,
  list(DISTINCT activity_type ORDER BY activity_type) AS roles
FROM staging.activity
WHERE mission_id IS NOT NULL AND activity_type IS NOT NULL
GROUP BY mission_id
ORDER BY mission_id
