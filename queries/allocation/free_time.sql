/* ---
name: free_time
version: 1
title: { fr: Temps libre pendant les créneaux, en: Time free during slots }
description:
  fr: Qui est libre pendant quel créneau, combien de temps, et avec quelle envie (la moindre de celles dites pour ce temps). Une présence entière veut le créneau entier. Qui a déjà accepté de venir est libre, à moins d’avoir dit être absent.
  en: Who is free during which slot, for how long, and how gladly (the least of what was said of that time). Whole presence wants the whole slot. Whoever agreed to come already is free, unless they said that they are away.
grain: [slot_id, volunteer_key]
tests:
  - given:
      slot_in_horizon:
        - { slot_id: whole, starts_at: "2026-03-02T18:00:00Z", ends_at: "2026-03-02T20:00:00Z", length_seconds: 7200, whole_presence: true }
        - { slot_id: part, starts_at: "2026-03-02T18:00:00Z", ends_at: "2026-03-02T20:00:00Z", length_seconds: 7200, whole_presence: false }
      person:
        - { volunteer_key: v1 }
        - { volunteer_key: v2 }
        - { volunteer_key: v3 }
      person_time:
        - { volunteer_key: v1, starts_at: "2026-03-02T17:00:00Z", ends_at: "2026-03-02T19:00:00Z", preference: 2 }
        - { volunteer_key: v1, starts_at: "2026-03-02T19:00:00Z", ends_at: "2026-03-02T22:00:00Z", preference: 1 }
        - { volunteer_key: v2, starts_at: "2026-03-02T19:00:00Z", ends_at: "2026-03-02T22:00:00Z", preference: 0 }
        - { volunteer_key: v3, starts_at: "2026-03-02T20:00:00Z", ends_at: "2026-03-02T22:00:00Z", preference: 2 }
        - { volunteer_key: silent, starts_at: "2026-03-02T17:00:00Z", ends_at: "2026-03-02T22:00:00Z", preference: 2 }
      planned:
        - { slot_id: part, volunteer_key: agreed, seconds: 7200, is_movable: true }
        - { slot_id: part, volunteer_key: away, seconds: 7200, is_movable: true }
        - { slot_id: part, volunteer_key: v2, seconds: 7200, is_movable: true }
        - { slot_id: part, volunteer_key: fixed, seconds: 7200, is_movable: false }
      person_away:
        - { volunteer_key: away, starts_at: "2026-03-02T19:00:00Z", ends_at: "2026-03-03T19:00:00Z" }
    expect:
      - { slot_id: part, volunteer_key: agreed, free_seconds: 7200, preference: 1 }
      - { slot_id: whole, volunteer_key: v1, free_seconds: 7200, preference: 1 }
      - { slot_id: part, volunteer_key: v1, free_seconds: 7200, preference: 1 }
      - { slot_id: part, volunteer_key: v2, free_seconds: 7200, preference: 0 }
--- */
WITH said AS (
  SELECT
    s.slot_id, t.volunteer_key,
    sum(date_diff('second', greatest(t.starts_at, s.starts_at), least(t.ends_at, s.ends_at)))::BIGINT AS free_seconds,
    min(t.preference) AS preference
  FROM person_time AS t
  INNER JOIN person AS p ON p.volunteer_key = t.volunteer_key
  INNER JOIN slot_in_horizon AS s ON t.starts_at < s.ends_at AND t.ends_at > s.starts_at
  WHERE t.preference >= 0
  GROUP BY s.slot_id, t.volunteer_key, s.length_seconds, s.whole_presence
  HAVING
    NOT s.whole_presence
    OR sum(date_diff('second', greatest(t.starts_at, s.starts_at), least(t.ends_at, s.ends_at))) = s.length_seconds
), agreed AS (
  SELECT d.slot_id, d.volunteer_key, d.seconds
  FROM planned AS d
  INNER JOIN slot_in_horizon AS s ON s.slot_id = d.slot_id
  WHERE d.is_movable AND NOT EXISTS (
    SELECT 1 FROM person_away AS w
    WHERE w.volunteer_key = d.volunteer_key AND w.starts_at < s.ends_at AND w.ends_at > s.starts_at
  )
)
SELECT
  coalesce(f.slot_id, a.slot_id) AS slot_id,
  coalesce(f.volunteer_key, a.volunteer_key) AS volunteer_key,
  greatest(coalesce(f.free_seconds, 0), coalesce(a.seconds, 0)) AS free_seconds,
  coalesce(f.preference, 1) AS preference
FROM said AS f
FULL JOIN agreed AS a ON a.slot_id = f.slot_id AND a.volunteer_key = f.volunteer_key
ORDER BY slot_id, volunteer_key
