/* ---
name: candidate
version: 2
title: { fr: Candidats, en: Candidates }
description:
  fr: Les meilleures places de chaque personne, les meilleures personnes de chaque place (sans quoi les créneaux peu demandés n’auraient personne), les engagements d’aujourd’hui et ce qui est demandé. À égalité, la clé décide.
  en: The best places of each person, the best people of each place (without which slots that few prefer would have nobody), today's commitments and what is asked about. Where equal, the key decides.
params: { per_person: INTEGER, per_slot: INTEGER }
grain: [part_id, volunteer_key]
tests:
  - given:
      fitted_pair:
        - { part_id: p1, volunteer_key: v1, fit: 900, today_seconds: 0 }
        - { part_id: p2, volunteer_key: v1, fit: 800, today_seconds: 0 }
        - { part_id: p3, volunteer_key: v1, fit: 700, today_seconds: 3600 }
        - { part_id: p4, volunteer_key: v1, fit: 600, today_seconds: 0 }
        - { part_id: p1, volunteer_key: v2, fit: 900, today_seconds: 0 }
        - { part_id: p4, volunteer_key: v2, fit: 600, today_seconds: 0 }
        - { part_id: p5, slot_id: p5, volunteer_key: v2, fit: 500, today_seconds: 0 }
        - { part_id: p5, slot_id: p5, volunteer_key: v3, fit: 600, today_seconds: 0 }
      person_lock: [{ volunteer_key: v2, slot_id: p5, kind: must }]
      asked_pair: [{ part_id: p4, volunteer_key: v1 }, { part_id: p2, volunteer_key: v2 }]
    params: { per_person: 1, per_slot: 1 }
    expect:
      - { part_id: p1, volunteer_key: v1, fit: 900 }
      - { part_id: p2, volunteer_key: v1, fit: 800 }
      - { part_id: p3, volunteer_key: v1, fit: 700 }
      - { part_id: p1, volunteer_key: v2, fit: 900 }
      - { part_id: p4, volunteer_key: v1, fit: 600 }
      - { part_id: p4, volunteer_key: v2, fit: 600 }
      - { part_id: p5, volunteer_key: v2, fit: 500 }
      - { part_id: p5, volunteer_key: v3, fit: 600 }
--- */
WITH best_places AS (
  SELECT volunteer_key, unnest(max_by(part_id, { fit: fit, key: part_id }, $per_person::INTEGER)) AS part_id
  FROM fitted_pair
  GROUP BY volunteer_key
), best_people AS (
  SELECT part_id, unnest(max_by(volunteer_key, { fit: fit, key: volunteer_key }, $per_slot::INTEGER)) AS volunteer_key
  FROM fitted_pair
  GROUP BY part_id
), kept AS (
  SELECT part_id, volunteer_key FROM best_places
  UNION
  SELECT part_id, volunteer_key FROM best_people
  UNION
  SELECT part_id, volunteer_key FROM fitted_pair WHERE today_seconds > 0
  UNION
  -- Whoever somebody decided must come.
  SELECT f.part_id, f.volunteer_key
  FROM fitted_pair AS f
  INNER JOIN person_lock AS l ON l.volunteer_key = f.volunteer_key AND l.slot_id = f.slot_id AND l.kind = 'must'
  UNION
  -- Whoever somebody asks about.
  SELECT part_id, volunteer_key FROM asked_pair
)
SELECT f.*
FROM fitted_pair AS f
INNER JOIN kept AS k ON k.part_id = f.part_id AND k.volunteer_key = f.volunteer_key
ORDER BY f.part_id, f.volunteer_key
