/* ---
name: settled_time
version: 1
title: { fr: Engagements juste avant et juste après, en: Commitments just before and just after }
description:
  fr: Les créneaux d’avant et d’après ce calcul où une personne vient déjà ; ce calcul-ci ne les déplace pas, et le repos compte aussi vis-à-vis d’eux.
  en: Slots before and after this calculation to which a person already comes; this calculation does not move them, and rest counts against them too.
params: { from: TIMESTAMP, to: TIMESTAMP }
grain: [volunteer_key, slot_id]
tests:
  - given:
      person: [{ volunteer_key: v1 }]
      staging.slot:
        - { slot_id: eve, starts_at: "2026-03-01T20:00:00Z", ends_at: "2026-03-02T02:00:00Z" }
        - { slot_id: during, starts_at: "2026-03-03T20:00:00Z", ends_at: "2026-03-03T22:00:00Z" }
        - { slot_id: long_ago, starts_at: "2026-01-03T20:00:00Z", ends_at: "2026-01-03T22:00:00Z" }
      staging.assignment:
        - { slot_id: eve, volunteer_key: v1, seconds: 7200 }
        - { slot_id: during, volunteer_key: v1, seconds: 7200 }
        - { slot_id: long_ago, volunteer_key: v1, seconds: 7200 }
        - { slot_id: eve, volunteer_key: silent, seconds: 7200 }
    params: { from: "2026-03-02T00:00:00Z", to: "2026-03-09T00:00:00Z" }
    expect:
      - { volunteer_key: v1, slot_id: eve, seconds: 7200 }
--- */
SELECT a.volunteer_key, a.slot_id, s.starts_at, s.ends_at, max(a.seconds) AS seconds
FROM staging.assignment AS a
INNER JOIN person AS p ON p.volunteer_key = a.volunteer_key
INNER JOIN staging.slot AS s ON s.slot_id = a.slot_id
WHERE
  s.ends_at > $from::TIMESTAMP - INTERVAL 7 DAY
  AND s.starts_at < $to::TIMESTAMP + INTERVAL 7 DAY
  AND NOT (s.starts_at >= $from::TIMESTAMP AND s.starts_at < $to::TIMESTAMP)
GROUP BY ALL
ORDER BY a.volunteer_key, a.slot_id
