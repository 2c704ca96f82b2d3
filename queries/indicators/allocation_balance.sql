/* ---
name: allocation_balance
version: 1
title: { fr: Équilibre de la répartition, en: Allocation balance }
description:
  fr: Dit si le temps donné va aux missions dans les proportions de ce qu’elles demandent ; 1 quand chaque mission reçoit sa part de ce qui est demandé, 0 quand rien ne va où il faut.
  en: Tells whether the time given goes to missions in the proportions in which they ask for it; 1 when each mission receives its share of what is needed, 0 when nothing goes where it should.
formula:
  fr: 1 − la moitié de la somme, sur les missions, de l’écart entre la part du temps pourvu et la part du temps demandé.
  en: 1 − half the sum over missions of the difference between the share of time filled and the share of time needed.
owner: coordinator
audience: [internal, external]
unit: score
grain: [day, mission_id, activity_type, site, territory, language, funder]
measures:
  allocation_balance: { kind: balance, have: filled_seconds, want: needed_seconds, over: mission_id, label: { fr: Équilibre, en: Balance } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5, family: time }
refresh: { follows_clock: true, lookback: 31d }
tags: [needs]
tests:
  - not_null: [day, mission_id]
  - given:
      staging.filled_slot:
        - { day: 2026-03-02, mission_id: food_bank, slot_id: a, slots: 1, needed_seconds: 36000, came_seconds: 50400, came_people: [v1, v2], agreed_seconds: 0, agreed_people: [] }
        - { day: 2026-03-02, mission_id: garden, slot_id: b, slots: 1, needed_seconds: 36000, came_seconds: 14400, came_people: [v2, v3], came_largest_group: 6, agreed_seconds: 0, agreed_people: [] }
        - { day: 2026-03-02, mission_id: lessons, slot_id: c, slots: 1, came_seconds: 7200, came_people: [v4], agreed_seconds: 0, agreed_people: [] }
    expect:
      - { mission_id: food_bank, filled_seconds: 50400, needed_seconds: 36000, people: [v1, v2], rows_counted: 1 }
      - { mission_id: garden, filled_seconds: 14400, needed_seconds: 36000, people: [v2, v3], largest_group: 6, rows_counted: 1 }
      - { mission_id: lessons, filled_seconds: null, needed_seconds: null, people: [], rows_counted: 0, left_out_unknown_need: 1 }
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
  sum(filled_seconds) FILTER (WHERE counted)::BIGINT AS filled_seconds,
  sum(needed_seconds) FILTER (WHERE counted)::BIGINT AS needed_seconds,
  coalesce(list_sort(list_distinct(flatten(list(present) FILTER (WHERE counted)))), []) AS people,
  max(present_largest_group) FILTER (WHERE counted) AS largest_group,
  coalesce(sum(slots) FILTER (WHERE counted), 0)::BIGINT AS rows_counted,
  coalesce(sum(slots) FILTER (WHERE NOT counted), 0)::BIGINT AS left_out_unknown_need
FROM slots
GROUP BY ALL
ORDER BY ALL
