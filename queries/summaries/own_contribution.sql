/* ---
name: own_contribution
version: 1
title: { fr: Ma contribution, en: My contribution }
description:
  fr: Ce qu’une personne a noté à son nom, par mission, jour, statut et origine ; les lignes de groupe n’en sont pas.
  en: What stands under one person's name, by mission, day, status and origin; group rows are nobody's own.
params: { volunteer_key: VARCHAR }
grain: [mission_id, day, status, provenance]
tests:
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, person_seconds: 9000 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, person_seconds: 1800 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, person_seconds: 1801, provenance: measured }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, person_seconds: 600, provenance: estimated, status: declared }
        - { day: 2026-03-04, mission_id: food_bank, volunteer_key: v1 }
        - { day: 2026-03-04, mission_id: food_bank, volunteer_key: v1, person_seconds: 60 }
        - { day: 2026-03-05, volunteer_key: v1, person_seconds: 0 }
        - { day: 2026-03-05, mission_id: food_bank, volunteer_key: v1, person_seconds: 700, status: disputed }
        - { day: 2026-03-05, mission_id: food_bank, volunteer_key: v1, person_seconds: 600, status: refused }
        - { day: 2026-03-05, mission_id: food_bank, volunteer_key: v1, status: no_show }
        - { day: 2026-03-06, mission_id: food_bank, volunteer_key: v1, person_seconds: 7200, headcount: 2 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, person_seconds: 3600 }
        - { day: 2026-02-28, mission_id: food_bank, volunteer_key: v1, person_seconds: 3600 }
    params: { volunteer_key: v1, from: 2026-03-02, to: 2026-03-07 }
    expect:
      - { mission_id: food_bank, day: 2026-03-02, status: validated, provenance: declared, person_seconds: 10800, activities: 2, unknown_time: 0, micro_seconds: 1800, micro_actions: 1 }
      - { mission_id: food_bank, day: 2026-03-02, status: validated, provenance: measured, person_seconds: 1801, activities: 1, micro_seconds: null, micro_actions: 0 }
      - { mission_id: food_bank, day: 2026-03-02, status: declared, provenance: estimated, person_seconds: 600, activities: 1 }
      - { mission_id: food_bank, day: 2026-03-04, status: validated, provenance: declared, person_seconds: 60, activities: 2, unknown_time: 1, micro_actions: 1 }
      - { mission_id: null, day: 2026-03-05, status: validated, provenance: declared, person_seconds: 0, activities: 1, micro_seconds: 0 }
      - { mission_id: food_bank, day: 2026-03-05, status: disputed, provenance: declared, person_seconds: 700, activities: 1 }
  - given:
      staging.activity:
        - { day: 2026-03-04, mission_id: food_bank, volunteer_key: v1 }
    params: { volunteer_key: v1 }
    expect:
      - { mission_id: food_bank, day: 2026-03-04, person_seconds: null, activities: 1, unknown_time: 1 }
--- */
SELECT
  mission_id, day, status, provenance,
  sum(person_seconds)::BIGINT AS person_seconds,
  count(*)::INTEGER AS activities,
  (count(*) FILTER (WHERE person_seconds IS NULL))::INTEGER AS unknown_time,
  (sum(person_seconds) FILTER (WHERE person_seconds <= 1800))::BIGINT AS micro_seconds,
  (count(*) FILTER (WHERE person_seconds <= 1800))::INTEGER AS micro_actions
FROM staging.activity
WHERE
  volunteer_key = $volunteer_key
  AND coalesce(headcount, 1) = 1
  AND status IN ('validated', 'declared', 'disputed')
  AND day >= $from AND day < $to
GROUP BY mission_id, day, status, provenance
ORDER BY day, mission_id, status, provenance
