/* ---
name: mission_regulars
version: 1
title: { fr: Habitués d’une mission, en: Regulars of a mission }
description:
  fr: Qui est venu à une mission avant un jour, et combien de jours depuis une date ; les absences et les lignes refusées ne comptent pas.
  en: Who came to a mission before a day, and on how many days since a date; no-shows and refused rows do not count.
params: { mission_id: VARCHAR, before: DATE, since: DATE }
grain: [volunteer_key]
tests:
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1 }
        - { day: 2026-03-09, mission_id: food_bank, volunteer_key: v1, status: no_show }
        - { day: 2026-03-09, mission_id: food_bank, volunteer_key: v2 }
        - { day: 2026-01-05, mission_id: food_bank, volunteer_key: v2 }
        - { day: 2026-03-16, mission_id: food_bank, volunteer_key: v3 }
        - { day: 2026-03-02, mission_id: reading, volunteer_key: v3 }
        - { day: 2026-03-02, mission_id: food_bank, headcount: 12 }
    params: { mission_id: food_bank, before: 2026-03-16, since: 2026-02-01 }
    expect:
      - { volunteer_key: v1, days: 1 }
      - { volunteer_key: v2, days: 1 }
--- */
SELECT
  volunteer_key,
  (count(DISTINCT day) FILTER (WHERE day >= $since))::INTEGER AS days
FROM staging.activity
WHERE
  mission_id = $mission_id
  AND day < $before
  AND volunteer_key IS NOT NULL
  AND status IN ('declared', 'validated')
GROUP BY volunteer_key
ORDER BY days DESC, max(day) DESC, volunteer_key
LIMIT 1000
