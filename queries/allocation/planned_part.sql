/* ---
name: planned_part
version: 1
title: { fr: Engagements par place, en: Commitments by place }
description:
  fr: À quelle place compte chaque engagement qui peut changer, d’abord celles qui demandent un savoir-faire que la personne a.
  en: At which place each commitment that may change counts, first those that ask for a skill the person has.
grain: [part_id, volunteer_key]
tests:
  - given:
      planned:
        - { slot_id: s1, volunteer_key: a, seconds: 3600, is_movable: true }
        - { slot_id: s1, volunteer_key: b, seconds: 3600, is_movable: true }
        - { slot_id: s1, volunteer_key: c, seconds: 3600, is_movable: true }
        - { slot_id: s1, volunteer_key: fixed, seconds: 3600, is_movable: false }
      slot_part:
        - { part_id: "s1:nurse", slot_id: s1, skill_id: nurse, level: 2, max_seconds: 3600 }
        - { part_id: s1, slot_id: s1, max_seconds: 7200 }
      person_skill:
        - { volunteer_key: a, skill_id: nurse, level: 1 }
        - { volunteer_key: b, skill_id: nurse, level: 2 }
        - { volunteer_key: c, skill_id: nurse, level: 3 }
    expect:
      - { part_id: s1, volunteer_key: a, slot_id: s1, seconds: 3600 }
      - { part_id: "s1:nurse", volunteer_key: b, slot_id: s1, seconds: 3600 }
      - { part_id: s1, volunteer_key: c, slot_id: s1, seconds: 3600 }
--- */
WITH able AS (
  SELECT d.slot_id, d.volunteer_key, min(p.part_id) AS part_id
  FROM planned AS d
  INNER JOIN slot_part AS p ON p.slot_id = d.slot_id
  INNER JOIN person_skill AS k ON k.volunteer_key = d.volunteer_key AND k.skill_id = p.skill_id AND k.level >= p.level
  WHERE d.is_movable
  GROUP BY d.slot_id, d.volunteer_key
), filling AS (
  SELECT a.part_id, a.volunteer_key,
    sum(d.seconds) OVER (PARTITION BY a.part_id ORDER BY a.volunteer_key) <= p.max_seconds AS fits
  FROM able AS a
  INNER JOIN planned AS d ON d.slot_id = a.slot_id AND d.volunteer_key = a.volunteer_key
  INNER JOIN slot_part AS p ON p.part_id = a.part_id
)
SELECT coalesce(f.part_id, d.slot_id) AS part_id, d.volunteer_key, d.slot_id, d.seconds
FROM planned AS d
LEFT JOIN able AS a ON a.slot_id = d.slot_id AND a.volunteer_key = d.volunteer_key
LEFT JOIN filling AS f ON f.part_id = a.part_id AND f.volunteer_key = d.volunteer_key AND f.fits
WHERE d.is_movable
ORDER BY part_id, d.volunteer_key
