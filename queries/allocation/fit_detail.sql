/* ---
name: fit_detail
version: 1
title: { fr: Ce que disent les raisons, en: What the reasons say }
description:
  fr: Pour chaque personne et chaque place demandées, les valeurs derrière les points - distance, niveaux, expérience, envies.
  en: For each person and place asked about, the values behind the points - distance, levels, experience, wishes.
grain: [part_id, volunteer_key]
tests:
  - given:
      asked_pair: [{ volunteer_key: v1, part_id: "s1:nurse" }, { volunteer_key: v2, part_id: "s1:nurse" }]
      slot_in_horizon: [{ slot_id: s1, mission_id: m1, activity_type: maraude, remote: false, language: fr, cefr: 4 }]
      slot_part: [{ part_id: "s1:nurse", slot_id: s1, skill_id: nurse, level: 2 }]
      slot_skill:
        - { slot_id: s1, skill_id: cooking, level: 2, kind: preferred }
        - { slot_id: s1, skill_id: nurse, level: 2, kind: at_least_n, n: 1 }
      eligible_pair:
        - { part_id: "s1:nurse", slot_id: s1, volunteer_key: v1, preference: 2, km: 10 }
        - { part_id: "s1:nurse", slot_id: s1, volunteer_key: v2, preference: 0 }
      person_skill: [{ volunteer_key: v1, skill_id: nurse, level: 3 }]
      person_language: [{ volunteer_key: v1, language: fr, cefr: 5 }]
      person_cause: [{ volunteer_key: v1, cause: maraude, weight: 1 }, { volunteer_key: v2, cause: maraude, weight: -1 }]
      person_preference: [{ volunteer_key: v1, mission_id: m1, weight: 2 }]
      experience: [{ volunteer_key: v1, activity_type: maraude, seconds: 72000 }]
    expect:
      - { part_id: "s1:nurse", volunteer_key: v1, km: 10, preference: 2, language: fr, wanted_cefr: 4, present_cefr: 5, experience_seconds: 72000, mission_weight: 2, cause: chosen, skill_ids: [cooking, nurse], wanted_levels: [2, 2], present_levels: [0, 3] }
      - { part_id: "s1:nurse", volunteer_key: v2, km: null, preference: 0, language: fr, wanted_cefr: 4, present_cefr: null, experience_seconds: 0, mission_weight: null, cause: none, skill_ids: [cooking, nurse], wanted_levels: [2, 2], present_levels: [0, 0] }
--- */
WITH pairs AS (
  SELECT e.part_id, e.slot_id, e.volunteer_key, e.km, e.preference
  FROM eligible_pair AS e
  INNER JOIN asked_pair AS q ON q.part_id = e.part_id AND q.volunteer_key = e.volunteer_key
), skills AS (
  SELECT p.part_id, p.volunteer_key,
    list(w.skill_id ORDER BY w.skill_id) AS skill_ids,
    list(w.level ORDER BY w.skill_id) AS wanted_levels,
    list(coalesce(h.level, 0) ORDER BY w.skill_id) AS present_levels
  FROM pairs AS p
  INNER JOIN slot_part AS k ON k.part_id = p.part_id
  INNER JOIN slot_skill AS w ON w.slot_id = p.slot_id AND (w.kind <> 'at_least_n' OR w.skill_id = k.skill_id)
  LEFT JOIN person_skill AS h ON h.volunteer_key = p.volunteer_key AND h.skill_id = w.skill_id
  GROUP BY p.part_id, p.volunteer_key
), causes AS (
  SELECT volunteer_key, list(cause ORDER BY cause) FILTER (WHERE weight > 0) AS chosen
  FROM person_cause
  GROUP BY volunteer_key
)
SELECT
  p.part_id, p.volunteer_key, p.km, p.preference,
  s.language,
  CASE WHEN s.language IS NOT NULL THEN coalesce(s.cefr, 1) END AS wanted_cefr,
  l.cefr AS present_cefr,
  coalesce(x.seconds, 0) AS experience_seconds,
  w.weight AS mission_weight,
  CASE
    WHEN c.chosen IS NULL THEN 'none'
    WHEN coalesce(list_contains(c.chosen, s.activity_type), false) THEN 'chosen'
    ELSE 'other'
  END AS cause,
  coalesce(k.skill_ids, []) AS skill_ids,
  coalesce(k.wanted_levels, []) AS wanted_levels,
  coalesce(k.present_levels, []) AS present_levels
FROM pairs AS p
INNER JOIN slot_in_horizon AS s ON s.slot_id = p.slot_id
LEFT JOIN skills AS k ON k.part_id = p.part_id AND k.volunteer_key = p.volunteer_key
LEFT JOIN causes AS c ON c.volunteer_key = p.volunteer_key
LEFT JOIN person_language AS l ON l.volunteer_key = p.volunteer_key AND l.language = s.language
LEFT JOIN experience AS x ON x.volunteer_key = p.volunteer_key AND x.activity_type = s.activity_type
LEFT JOIN person_preference AS w ON w.volunteer_key = p.volunteer_key AND w.mission_id = s.mission_id
ORDER BY p.part_id, p.volunteer_key
