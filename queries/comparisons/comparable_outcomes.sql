/* ---
name: comparable_outcomes
version: 1
title: { fr: Résultats comparables, en: Comparable outcomes }
description:
  fr: Les résultats comptés dans une période, avec leur unité et le nombre de missions qui les donnent.
  en: The outcomes recorded in a period, with their unit and the number of missions that give them.
params: { from: DATE, to: DATE }
grain: [outcome_type, outcome_unit]
tests:
  - given:
      staging.outcome:
        - { day: 2026-03-02, mission_id: soup, outcome_type: meals, outcome_unit: meal, quantity: 10 }
        - { day: 2026-03-03, mission_id: walk, outcome_type: meals, outcome_unit: meal, quantity: 1 }
        - { day: 2026-03-03, mission_id: walk, outcome_type: waste, outcome_unit: kg, quantity: 1 }
        - { day: 2026-03-03, mission_id: walk, outcome_type: waste, outcome_unit: kg, quantity: 1, status: refused }
        - { day: 2026-04-01, mission_id: walk, outcome_type: seeds, outcome_unit: bag, quantity: 1 }
    params: { from: 2026-03-01, to: 2026-04-01 }
    expect:
      - { outcome_type: meals, outcome_unit: meal, missions: 2 }
      - { outcome_type: waste, outcome_unit: kg, missions: 1 }
--- */
SELECT outcome_type, outcome_unit, count(DISTINCT mission_id)::INTEGER AS missions
FROM staging.outcome
WHERE day >= $from AND day < $to AND mission_id IS NOT NULL
  AND status IN ('declared', 'validated') AND NOT own_employee
GROUP BY outcome_type, outcome_unit
ORDER BY missions DESC, outcome_type, outcome_unit
