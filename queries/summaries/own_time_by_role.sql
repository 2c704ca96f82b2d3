/* ---
name: own_time_by_role
version: 1
title: { fr: Mon temps par rôle, en: My time by role }
description:
  fr: Le temps d’une personne par mission, rôle et jour, validé ou en attente ; les lignes de groupe n’en sont pas, ni le temps d’une personne salariée de l’association, qui n’est pas du bénévolat.
  en: One person's time by mission, role and day, validated or awaited; group rows are nobody's own, and the time of an employee of the association is not volunteering.
params: { volunteer_key: VARCHAR }
grain: [mission_id, role, day, status]
tests:
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: board, volunteer_key: v1, activity_type: meeting, person_seconds: 9000 }
        - { day: 2026-03-02, mission_id: board, volunteer_key: v1, activity_type: meeting, person_seconds: 600, provenance: measured }
        - { day: 2026-03-02, mission_id: board, volunteer_key: v1, activity_type: meeting }
        - { day: 2026-03-02, mission_id: board, volunteer_key: v1, activity_type: meeting, person_seconds: 60, status: declared }
        - { day: 2026-03-02, mission_id: board, volunteer_key: v1, activity_type: meeting, person_seconds: 60, status: disputed }
        - { day: 2026-03-02, mission_id: board, volunteer_key: v1, activity_type: meeting, person_seconds: 7200, headcount: 3 }
        - { day: 2026-03-02, mission_id: board, volunteer_key: v1, activity_type: meeting, person_seconds: 1800, own_employee: true }
        - { day: 2026-03-02, mission_id: board, volunteer_key: v2, activity_type: meeting, person_seconds: 3600 }
        - { day: 2026-12-31, volunteer_key: v1, person_seconds: 120 }
        - { day: 2027-01-01, volunteer_key: v1, person_seconds: 120 }
      staging.mission:
        - { mission_id: board, title: Board }
    params: { volunteer_key: v1, from: 2026-01-01, to: 2027-01-01 }
    expect:
      - { mission_id: board, title: Board, role: meeting, day: 2026-03-02, status: declared, person_seconds: 60, activities: 1, unknown_time: 0 }
      - { mission_id: board, title: Board, role: meeting, day: 2026-03-02, status: validated, person_seconds: 9600, activities: 3, unknown_time: 1 }
      - { mission_id: null, title: null, role: null, day: 2026-12-31, status: validated, person_seconds: 120, activities: 1, unknown_time: 0 }
--- */
SELECT
  activity.mission_id,
  min(mission.title) AS title,
  activity.activity_type AS role,
  activity.day,
  activity.status,
  sum(activity.person_seconds)::BIGINT AS person_seconds,
  count(*)::INTEGER AS activities,
  (count(*) FILTER (WHERE activity.person_seconds IS NULL))::INTEGER AS unknown_time
FROM staging.activity
LEFT JOIN staging.mission USING (mission_id)
WHERE
  activity.volunteer_key = $volunteer_key
  AND coalesce(activity.headcount, 1) = 1
  AND activity.status IN ('validated', 'declared')
  AND NOT activity.own_employee
  AND activity.day >= $from AND activity.day < $to
GROUP BY activity.mission_id, activity.activity_type, activity.day, activity.status
ORDER BY activity.day, activity.mission_id, activity.activity_type, activity.status
