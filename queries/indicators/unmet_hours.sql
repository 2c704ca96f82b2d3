/* ---
name: unmet_hours
version: 1
title: { fr: Heures manquantes, en: Unmet hours }
description:
  fr: Temps demandé que personne n’a donné, créneau par créneau. Un jour passé est pourvu par le temps noté, un jour à venir par le temps promis. Un besoin sans nombre de personnes n’est pas compté.
  en: Time needed that nobody gave, slot by slot. A day that is over is filled by the time noted, a day to come by the time promised. A need without a number of people is not counted.
formula:
  fr: Somme, par créneau, du temps demandé moins le temps pourvu, quand il en manque.
  en: Sum over slots of the time needed less the time filled, where some is lacking.
owner: coordinator
audience: [internal, external]
unit: duration
grain: [day, mission_id, activity_type, site, territory, language, funder]
measures:
  unmet_hours: { kind: sum, label: { fr: Heures manquantes, en: Unmet hours } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5, family: time }
refresh: { follows_clock: true, lookback: 31d }
tags: [needs]
tests:
  - not_null: [day, mission_id]
  - accepted_range: { column: unmet_hours, min: 0 }
  - given:
      staging.filled_slot:
        - { day: 2026-03-02, mission_id: food_bank, slot_id: a, slots: 1, needed_seconds: 36000, min_seconds: 18000, came_seconds: 50400, came_people: [v1, v2], agreed_seconds: 0, agreed_people: [] }
        - { day: 2026-03-02, mission_id: food_bank, slot_id: b, slots: 1, needed_seconds: 36000, min_seconds: 18000, came_seconds: 14400, came_people: [v2, v3], came_largest_group: 6, agreed_seconds: 0, agreed_people: [] }
    expect:
      - { day: 2026-03-02, mission_id: food_bank, unmet_hours: 21600, people: [v1, v2, v3], largest_group: 6, rows_counted: 2, left_out_unknown_need: 0 }
  - params: { as_of: "2026-03-02T12:00:00Z" }
    given:
      staging.filled_slot:
        - { day: 2026-03-01, mission_id: food_bank, slots: 2, needed_seconds: 7200, came_seconds: 3600, came_people: [v1], agreed_seconds: 7200, agreed_people: [v1, v2] }
        - { day: 2026-03-02, mission_id: food_bank, slots: 1, needed_seconds: 7200, came_seconds: 0, came_people: [], agreed_seconds: 9000, agreed_people: [v4] }
        - { day: 2026-03-02, mission_id: garden, slots: 1, came_seconds: 600, came_people: [v5], agreed_seconds: 600, agreed_people: [v5] }
    expect:
      - { day: 2026-03-01, mission_id: food_bank, unmet_hours: 3600, people: [v1], rows_counted: 2 }
      - { day: 2026-03-02, mission_id: food_bank, unmet_hours: 0, people: [v4], rows_counted: 1 }
      - { day: 2026-03-02, mission_id: garden, unmet_hours: null, people: [], rows_counted: 0, left_out_unknown_need: 1 }
--- */
WITH slots AS (
  SELECT *, needed_seconds IS NOT NULL AS counted,
    -- A day that is over is filled by those who came, a day to come by those who agreed.
    day < ($as_of::TIMESTAMPTZ AT TIME ZONE coalesce(zone, 'UTC'))::DATE AS is_over,
    CASE WHEN is_over THEN came_seconds ELSE agreed_seconds END AS filled_seconds,
    CASE WHEN is_over THEN came_people ELSE agreed_people END AS present,
    CASE WHEN is_over THEN came_largest_group END AS present_largest_group
  FROM staging.filled_slot
  WHERE day >= $from AND day < $to
)
SELECT
  day, mission_id, activity_type, site, territory, language, funder,
  sum(greatest(needed_seconds - filled_seconds, 0)) FILTER (WHERE counted)::BIGINT AS unmet_hours,
  coalesce(list_sort(list_distinct(flatten(list(present) FILTER (WHERE counted)))), []) AS people,
  max(present_largest_group) FILTER (WHERE counted) AS largest_group,
  coalesce(sum(slots) FILTER (WHERE counted), 0)::BIGINT AS rows_counted,
  coalesce(sum(slots) FILTER (WHERE NOT counted), 0)::BIGINT AS left_out_unknown_need
FROM slots
GROUP BY ALL
ORDER BY ALL
