/* ---
name: own_activity
version: 1
title: { fr: Mes heures, en: My hours }
description:
  fr: Ce qu’une personne a donné, mission par mission, sans les lignes contestées, refusées ou sans présence.
  en: What one person gave, mission by mission, without disputed, refused or no-show rows.
params: { volunteer_key: VARCHAR }
grain: [mission_id]
tests:
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, person_seconds: 9000 }
        - { day: 2026-03-04, mission_id: food_bank, volunteer_key: v1 }
        - { day: 2026-03-05, mission_id: food_bank, volunteer_key: v1, person_seconds: 600, status: refused }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, person_seconds: 3600 }
    params: { volunteer_key: v1 }
    expect:
      - { mission_id: food_bank, person_seconds: 9000, activities: 2, unknown_time: 1, first_day: 2026-03-02, last_day: 2026-03-04 }
--- */
SELECT
  activity.mission_id,
  any_value(mission.title) AS title,
  sum(activity.person_seconds)::BIGINT AS person_seconds,
  count(*)::INTEGER AS activities,
  (count(*) FILTER (WHERE activity.person_seconds IS NULL))::INTEGER AS unknown_time,
  min(activity.day) AS first_day,
  max(activity.day) AS last_day
FROM staging.activity
LEFT JOIN staging.mission USING (mission_id)
WHERE activity.volunteer_key = $volunteer_key AND activity.status IN ('declared', 'validated')
GROUP BY activity.mission_id
ORDER BY person_seconds DESC NULLS LAST, title
