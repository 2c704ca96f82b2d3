/* ---
name: experience
version: 1
title: { fr: Expérience par type d’activité, en: Experience by activity type }
description:
  fr: Temps validé de chaque personne dans chaque type d’activité, sur les 24 mois avant la semaine.
  en: Validated time of each person in each activity type, in the 24 months before the week.
params: { from: TIMESTAMP }
grain: [volunteer_key, activity_type]
tests:
  - given:
      person: [{ volunteer_key: v1 }]
      staging.activity:
        - { day: 2026-02-01, volunteer_key: v1, activity_type: maraude, person_seconds: 7200 }
        - { day: 2025-02-01, volunteer_key: v1, activity_type: maraude, person_seconds: 3600 }
        - { day: 2024-02-01, volunteer_key: v1, activity_type: maraude, person_seconds: 999 }
        - { day: 2026-03-02, volunteer_key: v1, activity_type: maraude, person_seconds: 999 }
        - { day: 2026-02-01, volunteer_key: v1, activity_type: maraude, person_seconds: 999, status: declared }
        - { day: 2026-02-01, volunteer_key: v1, activity_type: maraude, person_seconds: 999, headcount: 4 }
        - { day: 2026-02-01, volunteer_key: v1, person_seconds: 999 }
        - { day: 2026-02-01, volunteer_key: silent, activity_type: maraude, person_seconds: 999 }
    params: { from: "2026-03-01T23:00:00Z" }
    expect:
      - { volunteer_key: v1, activity_type: maraude, seconds: 10800 }
--- */
SELECT a.volunteer_key, a.activity_type, sum(a.person_seconds)::BIGINT AS seconds
FROM staging.activity AS a
INNER JOIN person AS v ON v.volunteer_key = a.volunteer_key
WHERE
  a.status = 'validated'
  AND coalesce(a.headcount, 1) = 1
  AND a.activity_type IS NOT NULL
  AND a.person_seconds > 0
  AND a.day >= ($from::TIMESTAMP - INTERVAL 24 MONTH)::DATE
  AND a.day < $from::TIMESTAMP
GROUP BY a.volunteer_key, a.activity_type
ORDER BY a.volunteer_key, a.activity_type
