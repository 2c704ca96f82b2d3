/* ---
name: why_blocked
version: 1
title: { fr: Ce qui empêche, en: What stands in the way }
description:
  fr: Pour chaque personne et chaque place demandées, tout ce qui empêche, dans l’ordre où on le dit, avec ce qui est voulu et ce qu’il y a. Rien - la personne peut y aller.
  en: For each person and place asked about, everything that stands in the way, in the order it is told, with what is wanted and what there is. Nothing - the person may go there.
params: { unit_seconds: INTEGER }
grain: [part_id, volunteer_key, filter, subject]
tests:
  - given:
      slot_in_horizon:
        - { slot_id: s1, mission_id: m1, starts_at: "2026-03-02T18:00:00Z", ends_at: "2026-03-02T20:00:00Z", length_seconds: 7200, whole_presence: true, remote: false, cell_x: 10, cell_y: 10, language: fr, cefr: 4 }
      slot_part: [{ part_id: "s1:driving", slot_id: s1, mission_id: m1, skill_id: driving, level: 1 }]
      slot_skill: [{ slot_id: s1, skill_id: cooking, level: 2, kind: everyone }]
      person:
        - { volunteer_key: nothing_fits, cell_x: 13, cell_y: 14, max_km: 20, remote_only: true, rest_seconds: 39600, days_per_week: 0, cap_seconds: 3600, invitations: 4, invitations_max: 4 }
        - { volunteer_key: all_fits, remote_only: false, invitations: 0, invitations_max: 4 }
        - { volunteer_key: never_free, remote_only: false, invitations: 0, invitations_max: 4 }
      free_time: [{ slot_id: s1, volunteer_key: all_fits, free_seconds: 7200, preference: 1 }]
      person_time: [{ volunteer_key: nothing_fits, starts_at: "2026-03-02T17:00:00Z", ends_at: "2026-03-02T19:00:00Z", preference: 2 }]
      person_skill:
        - { volunteer_key: nothing_fits, skill_id: cooking, level: 1 }
        - { volunteer_key: all_fits, skill_id: cooking, level: 2 }
        - { volunteer_key: all_fits, skill_id: driving, level: 2 }
        - { volunteer_key: never_free, skill_id: cooking, level: 2 }
        - { volunteer_key: never_free, skill_id: driving, level: 2 }
      person_language:
        - { volunteer_key: nothing_fits, language: fr, cefr: 3 }
        - { volunteer_key: all_fits, language: fr, cefr: 7 }
        - { volunteer_key: never_free, language: fr, cefr: 7 }
      person_lock: [{ volunteer_key: nothing_fits, slot_id: s1, kind: never }]
      settled_time: [{ volunteer_key: nothing_fits, slot_id: other, starts_at: "2026-03-01T20:00:00Z", ends_at: "2026-03-02T08:00:00Z" }]
      asked_pair:
        - { volunteer_key: nothing_fits, part_id: "s1:driving" }
        - { volunteer_key: all_fits, part_id: "s1:driving" }
        - { volunteer_key: silent, part_id: "s1:driving" }
        - { volunteer_key: never_free, part_id: "s1:driving" }
    params: { unit_seconds: 3600 }
    expect:
      - { volunteer_key: silent, filter: consent }
      - { volunteer_key: never_free, filter: time, wanted: 7200, present: 0 }
      - { volunteer_key: nothing_fits, filter: time, wanted: 7200, present: 3600 }
      - { volunteer_key: nothing_fits, filter: never }
      - { volunteer_key: nothing_fits, filter: skill, subject: cooking, wanted: 2, present: 1 }
      - { volunteer_key: nothing_fits, filter: skill, subject: driving, wanted: 1, present: null }
      - { volunteer_key: nothing_fits, filter: language, subject: fr, wanted: 4, present: 3 }
      - { volunteer_key: nothing_fits, filter: distance, wanted: 20, present: 50 }
      - { volunteer_key: nothing_fits, filter: remote_only }
      - { volunteer_key: nothing_fits, filter: rest, wanted: 39600, present: 36000 }
      - { volunteer_key: nothing_fits, filter: days }
      - { volunteer_key: nothing_fits, filter: cap, wanted: 7200, present: 3600 }
      - { volunteer_key: nothing_fits, filter: invitations, wanted: 4, present: 4 }
--- */
WITH pairs AS (
  SELECT q.volunteer_key, k.part_id, k.skill_id, k.level, s.*, v.* EXCLUDE (volunteer_key, cell_x, cell_y),
    v.volunteer_key IS NOT NULL AS agreed,
    CASE WHEN s.whole_presence THEN s.length_seconds ELSE least($unit_seconds::INTEGER, s.length_seconds) END AS least_seconds,
    10 * sqrt(power(v.cell_x - s.cell_x, 2) + power(v.cell_y - s.cell_y, 2)) AS km
  FROM asked_pair AS q
  INNER JOIN slot_part AS k ON k.part_id = q.part_id
  INNER JOIN slot_in_horizon AS s ON s.slot_id = k.slot_id
  LEFT JOIN person AS v ON v.volunteer_key = q.volunteer_key
), wanted_skills AS (
  SELECT p.volunteer_key, p.part_id, w.skill_id, w.level
  FROM pairs AS p
  INNER JOIN slot_skill AS w ON w.slot_id = p.slot_id AND w.kind = 'everyone'
  UNION ALL
  SELECT volunteer_key, part_id, skill_id, level FROM pairs WHERE skill_id IS NOT NULL
), blocked AS (
  SELECT 1 AS place, volunteer_key, part_id, 'consent' AS filter, '' AS subject, NULL::BIGINT AS wanted, NULL::BIGINT AS present
  FROM pairs WHERE NOT agreed
  UNION ALL
  SELECT 2, p.volunteer_key, p.part_id, 'time', '', any_value(p.least_seconds ORDER BY p.least_seconds),
    coalesce(sum(date_diff('second', greatest(t.starts_at, p.starts_at), least(t.ends_at, p.ends_at))) FILTER (WHERE t.starts_at IS NOT NULL), 0)::BIGINT
  FROM pairs AS p
  LEFT JOIN free_time AS f ON f.slot_id = p.slot_id AND f.volunteer_key = p.volunteer_key
  LEFT JOIN person_time AS t ON t.volunteer_key = p.volunteer_key AND t.preference >= 0 AND t.starts_at < p.ends_at AND t.ends_at > p.starts_at
  WHERE p.agreed AND f.slot_id IS NULL
  GROUP BY p.volunteer_key, p.part_id
  UNION ALL
  SELECT 3, p.volunteer_key, p.part_id, 'never', '', NULL, NULL
  FROM pairs AS p
  WHERE p.agreed AND EXISTS (
    SELECT 1 FROM person_lock AS l
    WHERE l.volunteer_key = p.volunteer_key AND l.kind = 'never' AND (l.slot_id = p.slot_id OR l.mission_id = p.mission_id)
  )
  UNION ALL
  SELECT 4, w.volunteer_key, w.part_id, 'skill', w.skill_id, max(w.level), max(h.level)
  FROM wanted_skills AS w
  INNER JOIN person AS v ON v.volunteer_key = w.volunteer_key
  LEFT JOIN person_skill AS h ON h.volunteer_key = w.volunteer_key AND h.skill_id = w.skill_id
  GROUP BY w.volunteer_key, w.part_id, w.skill_id
  HAVING coalesce(max(h.level) < max(w.level), true)
  UNION ALL
  SELECT 5, p.volunteer_key, p.part_id, 'language', p.language, coalesce(p.cefr, 1), h.cefr
  FROM pairs AS p
  LEFT JOIN person_language AS h ON h.volunteer_key = p.volunteer_key AND h.language = p.language
  WHERE p.agreed AND p.language IS NOT NULL AND coalesce(h.cefr < coalesce(p.cefr, 1), true)
  UNION ALL
  SELECT 6, p.volunteer_key, p.part_id, 'distance', '', coalesce(p.max_km, 10), ceil(p.km)::BIGINT
  FROM pairs AS p
  LEFT JOIN planned_part AS d ON d.part_id = p.part_id AND d.volunteer_key = p.volunteer_key
  WHERE p.agreed AND NOT p.remote AND d.part_id IS NULL AND coalesce(p.km > coalesce(p.max_km, 10), false)
  UNION ALL
  SELECT 7, volunteer_key, part_id, 'remote_only', '', NULL, NULL
  FROM pairs WHERE agreed AND NOT remote AND remote_only
  UNION ALL
  SELECT 8, p.volunteer_key, p.part_id, 'rest', '', any_value(p.rest_seconds ORDER BY p.rest_seconds),
    min(greatest(date_diff('second', o.ends_at, p.starts_at), date_diff('second', p.ends_at, o.starts_at), 0))
  FROM pairs AS p
  INNER JOIN settled_time AS o ON o.volunteer_key = p.volunteer_key
    AND o.starts_at < p.ends_at + to_seconds(coalesce(p.rest_seconds, 0))
    AND o.ends_at + to_seconds(coalesce(p.rest_seconds, 0)) > p.starts_at
  WHERE p.agreed
  GROUP BY p.volunteer_key, p.part_id
  UNION ALL
  SELECT 9, volunteer_key, part_id, 'days', '', 1, days_per_week
  FROM pairs WHERE agreed AND days_per_week <= 0
  UNION ALL
  SELECT 10, volunteer_key, part_id, 'cap', '', least_seconds, cap_seconds
  FROM pairs WHERE agreed AND cap_seconds < least_seconds
  UNION ALL
  SELECT 11, p.volunteer_key, p.part_id, 'invitations', '', p.invitations_max, p.invitations
  FROM pairs AS p
  LEFT JOIN planned_part AS d ON d.part_id = p.part_id AND d.volunteer_key = p.volunteer_key
  WHERE p.agreed AND d.part_id IS NULL AND p.invitations >= p.invitations_max
)
SELECT volunteer_key, part_id, place, filter, subject, wanted, present
FROM blocked
ORDER BY part_id, volunteer_key, place, subject
