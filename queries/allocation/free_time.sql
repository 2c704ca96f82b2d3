/* ---
name: free_time
version: 1
title: { fr: Temps libre pendant les créneaux, en: Time free during slots }
description:
  fr: Qui est libre pendant quel créneau, combien de temps, et avec quelle envie (la moindre de celles dites pour ce temps). Une présence entière veut le créneau entier.
  en: Who is free during which slot, for how long, and how gladly (the least of what was said of that time). Whole presence wants the whole slot.
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
    expect:
      - { slot_id: whole, volunteer_key: v1, free_seconds: 7200, preference: 1 }
      - { slot_id: part, volunteer_key: v1, free_seconds: 7200, preference: 1 }
      - { slot_id: part, volunteer_key: v2, free_seconds: 3600, preference: 0 }
--- */
SELECT
  s.slot_id, t.volunteer_key,
  sum(date_diff('second', greatest(t.starts_at, s.starts_at), least(t.ends_at, s.ends_at)))::BIGINT AS free_seconds,
  min(t.preference) AS preference
FROM person_time AS t
INNER JOIN person AS p ON p.volunteer_key = t.volunteer_key
INNER JOIN slot_in_horizon AS s ON t.starts_at < s.ends_at AND t.ends_at > s.starts_at
WHERE t.preference >= 0
GROUP BY s.slot_id, t.volunteer_key, s.length_seconds, s.whole_presence
HAVING NOT s.whole_presence OR sum(date_diff('second', greatest(t.starts_at, s.starts_at), least(t.ends_at, s.ends_at))) = s.length_seconds
ORDER BY s.slot_id, t.volunteer_key
