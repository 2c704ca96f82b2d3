/* ---
name: planned
version: 1
title: { fr: Engagements de la semaine, en: Commitments of the week }
description:
  fr: Qui a dit oui à quel créneau, et si la personne peut être proposée ailleurs. Les autres viennent aussi, et restent où elles sont.
  en: Who said yes to which slot, and whether the person may be proposed elsewhere. The others come as well, and stay where they are.
grain: [slot_id, volunteer_key]
tests:
  - given:
      slot_in_horizon:
        - { slot_id: s1, starts_at: "2026-03-02T18:00:00Z", ends_at: "2026-03-02T20:00:00Z", length_seconds: 7200 }
      staging.assignment:
        - { slot_id: s1, volunteer_key: v1, seconds: 3600 }
        - { slot_id: s1, volunteer_key: v1, seconds: 7200 }
        - { slot_id: s1, volunteer_key: v2, seconds: 7200 }
        - { slot_id: elsewhere, volunteer_key: v2, seconds: 7200 }
      person:
        - { volunteer_key: v1 }
    expect:
      - { slot_id: s1, volunteer_key: v1, seconds: 7200, is_movable: true }
      - { slot_id: s1, volunteer_key: v2, seconds: 7200, is_movable: false }
--- */
SELECT
  a.slot_id, a.volunteer_key,
  -- Two entries of one person who were both expected are one person.
  least(max(a.seconds), any_value(s.length_seconds ORDER BY s.slot_id)) AS seconds,
  count(p.volunteer_key) > 0 AS is_movable
FROM staging.assignment AS a
INNER JOIN slot_in_horizon AS s ON s.slot_id = a.slot_id
LEFT JOIN person AS p ON p.volunteer_key = a.volunteer_key
GROUP BY a.slot_id, a.volunteer_key
ORDER BY a.slot_id, a.volunteer_key
