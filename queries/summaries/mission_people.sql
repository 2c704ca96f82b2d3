/* ---
name: mission_people
version: 1
title: { fr: Bénévoles d’une mission, en: Volunteers of a mission }
description:
  fr: Qui a donné du temps à une mission, validé ou non ; les lignes refusées et les absences ne comptent pas.
  en: Who gave time to a mission, validated or not; refused rows and no-shows do not count.
params: { mission_id: VARCHAR }
grain: [volunteer_key]
tests:
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1 }
        - { day: 2026-03-03, mission_id: food_bank, volunteer_key: v1, status: declared }
        - { day: 2026-03-09, mission_id: food_bank, volunteer_key: v2, status: no_show }
        - { day: 2026-03-09, mission_id: food_bank, volunteer_key: v3, status: disputed }
        - { day: 2026-03-09, mission_id: food_bank, volunteer_key: v4, status: refused }
        - { day: 2026-03-02, mission_id: reading, volunteer_key: v5 }
        - { day: 2026-03-02, mission_id: food_bank, headcount: 12 }
    params: { mission_id: food_bank }
    expect:
      - { volunteer_key: v1 }
      - { volunteer_key: v3 }
--- */
SELECT DISTINCT volunteer_key
FROM staging.activity
WHERE mission_id = $mission_id AND volunteer_key IS NOT NULL AND status IN ('declared', 'validated', 'disputed')
ORDER BY volunteer_key
