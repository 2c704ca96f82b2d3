/* ---
name: broken_commitment
version: 1
title: { fr: Engagements devenus impossibles, en: Commitments that became impossible }
description:
  fr: Les engagements de la semaine que quelque chose empêche désormais.
  en: Commitments of the week that something now stands in the way of.
grain: [part_id, volunteer_key]
tests:
  - given:
      planned_part:
        - { part_id: s1, slot_id: s1, volunteer_key: v1, seconds: 3600 }
        - { part_id: s1, slot_id: s1, volunteer_key: v2, seconds: 3600 }
      eligible_pair: [{ part_id: s1, slot_id: s1, volunteer_key: v1 }]
    expect:
      - { part_id: s1, slot_id: s1, volunteer_key: v2, seconds: 3600 }
--- */
SELECT d.part_id, d.slot_id, d.volunteer_key, d.seconds
FROM planned_part AS d
LEFT JOIN eligible_pair AS e ON e.part_id = d.part_id AND e.volunteer_key = d.volunteer_key
WHERE e.part_id IS NULL
ORDER BY d.part_id, d.volunteer_key
