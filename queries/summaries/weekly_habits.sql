/* ---
name: weekly_habits
version: 1
title: { fr: Jours habituels, en: Usual days }
description:
  fr: Combien de semaines une personne est venue un même jour de la semaine, le matin, l’après-midi ou le soir ; seulement à partir de six semaines, les lignes refusées et les absences ne comptent pas.
  en: On how many weeks one person came on the same day of the week, in the morning, afternoon or evening; only from six weeks, refused rows and no-shows do not count.
params: { volunteer_key: VARCHAR, since: DATE, until: DATE, within: VARCHAR, zone: VARCHAR, afternoon: VARCHAR, evening: VARCHAR }
grain: [weekday, part]
tests:
  - given:
      staging.activity:
        - { day: 2026-01-06, mission_id: soup, volunteer_key: v1, started_at: "2026-01-06 14:00:00" }
        - { day: 2026-01-06, mission_id: soup, volunteer_key: v1, started_at: "2026-01-06 15:00:00" }
        - { day: 2026-01-13, mission_id: soup, volunteer_key: v1, started_at: "2026-01-13 14:00:00", status: declared }
        - { day: 2026-01-20, mission_id: soup, volunteer_key: v1, started_at: "2026-01-20 11:00:00" }
        - { day: 2026-01-27, mission_id: soup, volunteer_key: v1, started_at: "2026-01-27 16:59:00" }
        - { day: 2026-02-03, mission_id: soup, volunteer_key: v1, started_at: "2026-02-03 14:00:00" }
        - { day: 2026-02-10, mission_id: soup, volunteer_key: v1, started_at: "2026-02-10 14:00:00" }
        - { day: 2026-02-17, mission_id: soup, volunteer_key: v1, started_at: "2026-02-17 14:00:00", status: no_show }
        - { day: 2026-02-24, mission_id: soup, volunteer_key: v1, started_at: "2026-02-24 14:00:00", headcount: 9 }
        - { day: 2026-02-17, mission_id: soup, volunteer_key: v2, started_at: "2026-02-17 14:00:00" }
        - { day: 2026-03-03, mission_id: soup, volunteer_key: v1, started_at: "2026-03-03 14:00:00" }
        - { day: 2026-02-17, mission_id: soup, volunteer_key: v1, started_at: "2026-02-17 17:00:00" }
        - { day: 2026-02-19, mission_id: reading, volunteer_key: v1 }
    params:
      { volunteer_key: v1, since: 2026-01-05, until: 2026-03-02, within: "*", zone: Europe/Paris, afternoon: "12:00", evening: "18:00" }
    expect:
      - { weekday: 2, part: afternoon, weeks: 6 }
  - given:
      staging.activity:
        - { day: 2026-01-06, mission_id: soup, volunteer_key: v1 }
        - { day: 2026-01-13, mission_id: soup, volunteer_key: v1 }
        - { day: 2026-01-20, mission_id: soup, volunteer_key: v1 }
        - { day: 2026-01-27, mission_id: soup, volunteer_key: v1 }
        - { day: 2026-02-03, mission_id: reading, volunteer_key: v1 }
        - { day: 2026-02-10, mission_id: soup, volunteer_key: v1 }
        - { day: 2026-02-17, mission_id: soup, volunteer_key: v1 }
    params:
      { volunteer_key: v1, since: 2026-01-05, until: 2026-03-02, within: soup, zone: Europe/Paris, afternoon: "12:00", evening: "18:00" }
    expect:
      - { weekday: 2, part: , weeks: 6 }
--- */
WITH attendance AS (
  SELECT
    day,
    strftime((started_at AT TIME ZONE 'UTC') AT TIME ZONE $zone, '%H:%M') AS clock
  FROM staging.activity
  WHERE
    volunteer_key = $volunteer_key
    AND coalesce(headcount, 1) = 1
    AND status IN ('declared', 'validated')
    AND day >= $since
    AND day < $until
    AND ($within = '*' OR list_contains(string_split($within, ','), mission_id))
),

parted AS (
  SELECT
    day,
    CASE
      WHEN clock < $afternoon THEN 'morning'
      WHEN clock < $evening THEN 'afternoon'
      WHEN clock >= $evening THEN 'evening'
    END AS part
  FROM attendance
)

SELECT isodow(day)::INTEGER AS weekday, part, count(DISTINCT day)::INTEGER AS weeks
FROM parted
GROUP BY weekday, part
HAVING count(DISTINCT day) >= 6
ORDER BY weeks DESC, weekday, part
