/* ---
name: own_missions
version: 1
title: { fr: Mes missions, en: My missions }
description:
  fr: Les missions où une personne a des activités validées, avec le lieu, les rôles et les langues qu’elles disent.
  en: The missions in which one person has validated activities, with the place, roles and languages these state.
params: { volunteer_key: VARCHAR }
grain: [mission_id]
tests:
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, activity_type: sorting, language: fr }
        - { day: 2026-03-03, mission_id: food_bank, volunteer_key: v1, activity_type: welcome, language: ar }
        - { day: 2026-03-04, mission_id: food_bank, volunteer_key: v1, activity_type: sorting }
        - { day: 2026-03-04, mission_id: food_bank, volunteer_key: v1, activity_type: driving, status: declared }
        - { day: 2026-03-04, mission_id: food_bank, volunteer_key: v1, activity_type: driving, headcount: 3 }
        - { day: 2026-03-04, volunteer_key: v1 }
        - { day: 2026-03-04, mission_id: reading, volunteer_key: v2, activity_type: reading }
      staging.mission:
        - { mission_id: food_bank, title: Food bank, site: Quay }
    params: { volunteer_key: v1 }
    expect:
      - { mission_id: food_bank, title: Food bank, site: Quay, roles: [sorting, welcome], languages: [ar, fr] }
      - { mission_id: null, title: null, site: null, roles: [], languages: [] }
--- */
SELECT
  activity.mission_id,
  min(mission.title) AS title,
  min(mission.site) AS site,
  coalesce(list(DISTINCT activity.activity_type ORDER BY activity.activity_type) FILTER (WHERE activity.activity_type IS NOT NULL), []) AS roles,
  coalesce(list(DISTINCT activity.language ORDER BY activity.language) FILTER (WHERE activity.language IS NOT NULL), []) AS languages
FROM staging.activity
LEFT JOIN staging.mission USING (mission_id)
WHERE
  activity.volunteer_key = $volunteer_key
  AND coalesce(activity.headcount, 1) = 1
  AND activity.status = 'validated'
  AND activity.day >= $from AND activity.day < $to
GROUP BY activity.mission_id
ORDER BY title, activity.mission_id
