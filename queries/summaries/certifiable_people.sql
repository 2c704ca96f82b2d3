/* ---
name: certifiable_people
version: 1
title: { fr: Personnes qui ont du temps à attester, en: People with time to certify }
description:
  fr: Le temps validé de chaque personne sur une période, compté comme dans own_counted.
  en: Each person's validated time in a period, counted as in own_counted.
grain: [volunteer_key]
tests:
  - given:
      staging.activity:
        - { day: 2026-03-02, volunteer_key: v1, person_seconds: 9000, provenance: measured }
        - { day: 2026-03-01, volunteer_key: v1, person_seconds: 61, headcount: 1 }
        - { day: 2026-03-01, volunteer_key: v1 }
        - { day: 2026-03-01, volunteer_key: v2, person_seconds: 60, status: declared }
        - { day: 2026-03-01, volunteer_key: v3, person_seconds: 60, headcount: 2 }
        - { day: 2026-03-01, volunteer_key: v4, person_seconds: 60, own_employee: true }
        - { day: 2026-04-01, volunteer_key: v5, person_seconds: 60 }
        - { day: 2026-03-31, volunteer_key: v6, person_seconds: 60 }
        - { day: 2026-03-31, person_seconds: 60 }
    params: { from: 2026-03-01, to: 2026-04-01 }
    expect:
      - { volunteer_key: v1, person_seconds: 9061 }
      - { volunteer_key: v6, person_seconds: 60 }
--- */
SELECT volunteer_key, sum(person_seconds)::BIGINT AS person_seconds
FROM staging.activity
WHERE
  volunteer_key IS NOT NULL
  AND coalesce(headcount, 1) = 1
  AND status = 'validated'
  AND person_seconds IS NOT NULL
  AND NOT own_employee
  AND day >= $from AND day < $to
GROUP BY volunteer_key
ORDER BY volunteer_key
