/* ---
name: own_habits
version: 1
title: { fr: Mes habitudes, en: My habits }
description:
  fr: Les missions d’une personne et les durées qu’elle y a notées depuis un jour, les dernières d’abord.
  en: One person's missions and the durations they noted there since a day, the latest first.
params: { volunteer_key: VARCHAR, since: DATE }
grain: [mission_id, person_seconds]
tests:
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, person_seconds: 10800 }
        - { day: 2026-03-09, mission_id: food_bank, volunteer_key: v1, person_seconds: 10800, status: declared }
        - { day: 2026-03-10, mission_id: food_bank, volunteer_key: v1, person_seconds: 3600, status: refused }
        - { day: 2026-03-10, mission_id: reading, volunteer_key: v1, person_seconds: 900 }
        - { day: 2026-03-10, mission_id: reading, volunteer_key: v1 }
        - { day: 2026-03-10, volunteer_key: v1, person_seconds: 900 }
        - { day: 2026-03-10, mission_id: food_bank, volunteer_key: v1, person_seconds: 900, headcount: 5 }
        - { day: 2026-01-10, mission_id: garden, volunteer_key: v1, person_seconds: 900 }
        - { day: 2026-03-10, mission_id: food_bank, volunteer_key: v2, person_seconds: 60 }
    params: { volunteer_key: v1, since: 2026-03-01 }
    expect:
      - { mission_id: reading, person_seconds: 900, last_day: 2026-03-10 }
      - { mission_id: food_bank, person_seconds: 10800, last_day: 2026-03-09 }
--- */
SELECT mission_id, person_seconds, max(day) AS last_day
FROM staging.activity
WHERE
  volunteer_key = $volunteer_key
  AND coalesce(headcount, 1) = 1
  AND status IN ('declared', 'validated')
  AND mission_id IS NOT NULL
  AND person_seconds > 0
  AND day >= $since
GROUP BY mission_id, person_seconds
ORDER BY last_day DESC, count(*) DESC, mission_id, person_seconds
LIMIT 200
