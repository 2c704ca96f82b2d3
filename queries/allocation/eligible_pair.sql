/* ---
name: eligible_pair
version: 1
title: { fr: Qui peut aller où, en: Who may go where }
description:
  fr: Les personnes et les places que rien n’empêche. Ce que ce calcul peut déplacer (les engagements de la même semaine) n’empêche rien ; une limite d’invitations n’empêche pas de rester où l’on est.
  en: People and places that nothing stands between. What this calculation may move (commitments of the same week) stands in no way; a limit of invitations keeps nobody from staying where they are.
params: { unit_seconds: INTEGER }
grain: [part_id, volunteer_key]
tests:
  - given:
      slot_in_horizon:
        - { slot_id: s1, mission_id: m1, starts_at: "2026-03-02T18:00:00Z", ends_at: "2026-03-02T20:00:00Z", length_seconds: 7200, whole_presence: true, remote: false, cell_x: 10, cell_y: 10, language: fr, cefr: 4 }
      slot_part: [{ part_id: s1, slot_id: s1, mission_id: m1 }]
      slot_skill: [{ slot_id: s1, skill_id: cooking, level: 2, kind: everyone }]
      free_time:
        - { slot_id: s1, volunteer_key: fits, free_seconds: 7200, preference: 2 }
        - { slot_id: s1, volunteer_key: stays, free_seconds: 7200, preference: 2 }
        - { slot_id: s1, volunteer_key: asked_enough, free_seconds: 7200, preference: 2 }
        - { slot_id: s1, volunteer_key: low_skill, free_seconds: 7200, preference: 2 }
        - { slot_id: s1, volunteer_key: low_language, free_seconds: 7200, preference: 2 }
        - { slot_id: s1, volunteer_key: far, free_seconds: 7200, preference: 2 }
        - { slot_id: s1, volunteer_key: home_unknown, free_seconds: 7200, preference: 2 }
        - { slot_id: s1, volunteer_key: never, free_seconds: 7200, preference: 2 }
        - { slot_id: s1, volunteer_key: tired, free_seconds: 7200, preference: 2 }
        - { slot_id: s1, volunteer_key: one_hour, free_seconds: 7200, preference: 2 }
      person:
        - { volunteer_key: fits, cell_x: 11, cell_y: 10, max_km: 10, remote_only: false, invitations: 3, invitations_max: 4 }
        - { volunteer_key: stays, cell_x: 13, cell_y: 10, max_km: 20, remote_only: false, invitations: 4, invitations_max: 4 }
        - { volunteer_key: asked_enough, cell_x: 10, cell_y: 10, remote_only: false, invitations: 4, invitations_max: 4 }
        - { volunteer_key: low_skill, cell_x: 10, cell_y: 10, remote_only: false, invitations: 0, invitations_max: 4 }
        - { volunteer_key: low_language, cell_x: 10, cell_y: 10, remote_only: false, invitations: 0, invitations_max: 4 }
        - { volunteer_key: far, cell_x: 11, cell_y: 11, max_km: 10, remote_only: false, invitations: 0, invitations_max: 4 }
        - { volunteer_key: home_unknown, max_km: 10, remote_only: false, invitations: 0, invitations_max: 4 }
        - { volunteer_key: never, cell_x: 10, cell_y: 10, remote_only: false, invitations: 0, invitations_max: 4 }
        - { volunteer_key: tired, cell_x: 10, cell_y: 10, rest_seconds: 39600, remote_only: false, invitations: 0, invitations_max: 4 }
        - { volunteer_key: one_hour, cell_x: 10, cell_y: 10, cap_seconds: 3600, remote_only: false, invitations: 0, invitations_max: 4 }
      person_skill:
        - { volunteer_key: fits, skill_id: cooking, level: 2 }
        - { volunteer_key: stays, skill_id: cooking, level: 3 }
        - { volunteer_key: asked_enough, skill_id: cooking, level: 3 }
        - { volunteer_key: low_skill, skill_id: cooking, level: 1 }
        - { volunteer_key: low_language, skill_id: cooking, level: 3 }
        - { volunteer_key: far, skill_id: cooking, level: 3 }
        - { volunteer_key: home_unknown, skill_id: cooking, level: 3 }
        - { volunteer_key: never, skill_id: cooking, level: 3 }
        - { volunteer_key: tired, skill_id: cooking, level: 3 }
        - { volunteer_key: one_hour, skill_id: cooking, level: 3 }
      person_language:
        - { volunteer_key: fits, language: fr, cefr: 4 }
        - { volunteer_key: stays, language: fr, cefr: 7 }
        - { volunteer_key: asked_enough, language: fr, cefr: 7 }
        - { volunteer_key: low_skill, language: fr, cefr: 7 }
        - { volunteer_key: low_language, language: fr, cefr: 3 }
        - { volunteer_key: far, language: fr, cefr: 7 }
        - { volunteer_key: home_unknown, language: fr, cefr: 7 }
        - { volunteer_key: never, language: fr, cefr: 7 }
        - { volunteer_key: tired, language: fr, cefr: 7 }
        - { volunteer_key: one_hour, language: fr, cefr: 7 }
      person_lock: [{ volunteer_key: never, mission_id: m1, kind: never }]
      planned_part: [{ part_id: s1, volunteer_key: stays, slot_id: s1, seconds: 7200 }]
      settled_time: [{ volunteer_key: tired, slot_id: other, starts_at: "2026-03-01T20:00:00Z", ends_at: "2026-03-02T08:00:00Z" }]
    params: { unit_seconds: 3600 }
    expect:
      - { part_id: s1, volunteer_key: fits, free_seconds: 7200, today_seconds: 0, km: 10 }
      - { part_id: s1, volunteer_key: stays, free_seconds: 7200, today_seconds: 7200, km: 30 }
      - { part_id: s1, volunteer_key: home_unknown, free_seconds: 7200, today_seconds: 0, km: null }
--- */
SELECT
  k.part_id, k.slot_id, f.volunteer_key, f.free_seconds, f.preference,
  coalesce(d.seconds, 0) AS today_seconds,
  -- Between the middles of two cells; where either is not known, so is the distance.
  CASE WHEN NOT s.remote THEN 10 * sqrt(power(v.cell_x - s.cell_x, 2) + power(v.cell_y - s.cell_y, 2)) END AS km
FROM free_time AS f
INNER JOIN person AS v ON v.volunteer_key = f.volunteer_key
INNER JOIN slot_in_horizon AS s ON s.slot_id = f.slot_id
INNER JOIN slot_part AS k ON k.slot_id = f.slot_id
LEFT JOIN planned_part AS d ON d.part_id = k.part_id AND d.volunteer_key = f.volunteer_key
WHERE
  NOT EXISTS (
    SELECT 1 FROM person_lock AS l
    WHERE l.volunteer_key = f.volunteer_key AND l.kind = 'never' AND (l.slot_id = s.slot_id OR l.mission_id = s.mission_id)
  )
  AND NOT EXISTS (
    SELECT 1 FROM slot_skill AS w
    WHERE w.slot_id = s.slot_id AND w.kind = 'everyone' AND NOT EXISTS (
      SELECT 1 FROM person_skill AS h
      WHERE h.volunteer_key = f.volunteer_key AND h.skill_id = w.skill_id AND h.level >= w.level
    )
  )
  AND (
    k.skill_id IS NULL
    OR EXISTS (SELECT 1 FROM person_skill AS h WHERE h.volunteer_key = f.volunteer_key AND h.skill_id = k.skill_id AND h.level >= k.level)
  )
  AND (
    s.language IS NULL
    OR EXISTS (SELECT 1 FROM person_language AS h WHERE h.volunteer_key = f.volunteer_key AND h.language = s.language AND h.cefr >= coalesce(s.cefr, 1))
  )
  AND (
    s.remote
    OR NOT v.remote_only
    AND (
      -- Whoever agreed to come that far said so for themselves.
      d.seconds IS NOT NULL
      OR coalesce(10 * sqrt(power(v.cell_x - s.cell_x, 2) + power(v.cell_y - s.cell_y, 2)) <= coalesce(v.max_km, 10), true)
    )
  )
  AND NOT EXISTS (
    SELECT 1 FROM settled_time AS o
    WHERE o.volunteer_key = f.volunteer_key
      AND o.starts_at < s.ends_at + to_seconds(coalesce(v.rest_seconds, 0))
      AND o.ends_at + to_seconds(coalesce(v.rest_seconds, 0)) > s.starts_at
  )
  AND coalesce(v.days_per_week > 0, true)
  AND coalesce(v.cap_seconds >= CASE WHEN s.whole_presence THEN s.length_seconds ELSE least($unit_seconds::INTEGER, s.length_seconds) END, true)
  AND (d.seconds IS NOT NULL OR v.invitations < v.invitations_max)
ORDER BY k.part_id, f.volunteer_key
