/* ---
name: slot_in_horizon
version: 2
title: { fr: Créneaux à pourvoir, en: Slots to fill }
description:
  fr: Les créneaux qui commencent pendant la semaine, de missions ouvertes, dont on sait combien de monde il faut. Sans minimum dit, rien n’est en dessous ; sans nombre voulu, le minimum en tient lieu ; sans maximum dit, le nombre voulu en tient lieu.
  en: Slots that start within the week, of open missions, whose need is known. Where no minimum is said, nothing is below it; where nothing is said to be wanted, the minimum is; where no maximum is said, what is wanted stands for it.
params: { from: TIMESTAMP, to: TIMESTAMP }
grain: [slot_id]
tests:
  - given:
      staging.mission:
        - { mission_id: m1, status: open, activity_type: maraude, remote: false }
        - { mission_id: m2, status: closed, remote: false }
      staging.need:
        - { need_id: n1, mission_id: m1, whole_presence: true, zone: Europe/Paris }
        - { need_id: n2, mission_id: m2, whole_presence: false, zone: Europe/Paris }
      staging.slot:
        - { slot_id: s1, need_id: n1, mission_id: m1, day: 2026-03-02, starts_at: "2026-03-02T18:00:00Z", ends_at: "2026-03-02T20:00:00Z", target_seconds: 14400, cell_x: 376, cell_y: 288 }
        - { slot_id: least, need_id: n1, mission_id: m1, day: 2026-03-03, starts_at: "2026-03-03T18:00:00Z", ends_at: "2026-03-03T20:00:00Z", min_seconds: 7200 }
        - { slot_id: unknown, need_id: n1, mission_id: m1, day: 2026-03-02, starts_at: "2026-03-02T18:00:00Z", ends_at: "2026-03-02T20:00:00Z" }
        - { slot_id: before, need_id: n1, mission_id: m1, day: 2026-03-01, starts_at: "2026-03-01T22:00:00Z", ends_at: "2026-03-02T20:00:00Z", target_seconds: 7200 }
        - { slot_id: after, need_id: n1, mission_id: m1, day: 2026-03-09, starts_at: "2026-03-09T00:00:00Z", ends_at: "2026-03-09T20:00:00Z", target_seconds: 7200 }
        - { slot_id: shut, need_id: n2, mission_id: m2, day: 2026-03-02, starts_at: "2026-03-02T18:00:00Z", ends_at: "2026-03-02T20:00:00Z", target_seconds: 7200 }
    params: { from: "2026-03-02T00:00:00Z", to: "2026-03-09T00:00:00Z" }
    expect:
      - { slot_id: least, mission_id: m1, min_seconds: 7200, target_seconds: 7200, max_seconds: 7200, whole_presence: true }
      - { slot_id: s1, mission_id: m1, activity_type: maraude, length_seconds: 7200, min_seconds: 0, target_seconds: 14400, max_seconds: 14400, whole_presence: true, remote: false, cell_x: 376 }
--- */
SELECT
  s.slot_id, s.mission_id, m.activity_type, s.day, s.starts_at, s.ends_at,
  date_diff('second', s.starts_at, s.ends_at) AS length_seconds,
  coalesce(s.min_seconds, 0) AS min_seconds,
  coalesce(s.target_seconds, s.min_seconds) AS target_seconds,
  coalesce(s.max_seconds, s.target_seconds, s.min_seconds) AS max_seconds,
  n.whole_presence,
  s.remote OR m.remote AS remote,
  s.cell_x, s.cell_y, s.language, s.cefr
FROM staging.slot AS s
INNER JOIN staging.need AS n ON n.need_id = s.need_id
INNER JOIN staging.mission AS m ON m.mission_id = s.mission_id
WHERE
  s.starts_at >= $from::TIMESTAMP
  AND s.starts_at < $to::TIMESTAMP
  AND s.ends_at > s.starts_at
  AND coalesce(s.target_seconds, s.min_seconds) IS NOT NULL
  AND m.status <> 'closed'
ORDER BY s.slot_id
