/* ---
name: concrete_outcomes
version: 2
title: { fr: Résultats concrets, en: Concrete outcomes }
description:
  fr: Quantités produites, par type et par unité, avec la façon de mesurer quand elle est dite. Un résultat commun à plusieurs lignes ne compte qu’une fois.
  en: Quantities produced, by type and unit, with how they were measured when that is stated. An outcome shared by several rows counts once.
formula:
  fr: Somme des quantités, sans jamais mêler deux types ou deux unités.
  en: Sum of quantities, never mixing two types or two units.
owner: director
audience: [internal, external]
unit: outcome
grain: [day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status, outcome_type, outcome_unit, method]
measures:
  concrete_outcomes: { kind: sum, within: [outcome_type, outcome_unit], label: { fr: Quantité, en: Quantity } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5, family: time }
tags: [outcomes]
tests:
  - not_null: [day, provenance, status]
  - accounts_for: staging.outcome
  - given:
      staging.outcome:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, outcome_type: meals, outcome_unit: meal, quantity: 10 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, outcome_type: meals, outcome_unit: meal, quantity: 10 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, outcome_type: waste, outcome_unit: kg, quantity: 2.5, shared: true }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, outcome_type: waste, outcome_unit: kg, quantity: 2.5, shared: true }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, outcome_type: waste, outcome_unit: kg, quantity: 4, shared: true }
        - { day: 2026-03-03, mission_id: food_bank, activity_id: a1, outcome_type: meals, outcome_unit: meal, quantity: 3, headcount: 6 }
        - { day: 2026-03-03, mission_id: food_bank, activity_id: null, outcome_type: waste, outcome_unit: kg, quantity: 12.5, method: scales }
        - { day: 2026-03-03, mission_id: food_bank, activity_id: null, outcome_type: waste, outcome_unit: kg, quantity: 12.5, method: scales }
    expect:
      - { day: 2026-03-02, outcome_type: meals, concrete_outcomes: 20, rows_counted: 2, left_out_shared: 0 }
      - { day: 2026-03-02, outcome_type: waste, concrete_outcomes: 6.5, rows_counted: 2, left_out_shared: 1 }
      - { day: 2026-03-03, outcome_type: meals, concrete_outcomes: 3, largest_group: 6, rows_counted: 1 }
      - { day: 2026-03-03, outcome_type: waste, method: scales, concrete_outcomes: 25, people: [], largest_group: null, rows_counted: 2, left_out_shared: 0 }
--- */
WITH marked AS (
  SELECT *, status IN ('declared', 'validated') AND NOT own_employee AS accepted
  FROM staging.outcome
  WHERE day >= $from AND day < $to
), numbered AS (
  SELECT *, coalesce(shared, false) AND accepted AND row_number() OVER (
    PARTITION BY mission_id, day, outcome_type, outcome_unit, quantity, coalesce(shared, false), accepted
    ORDER BY outcome_id
  ) > 1 AS repeated
  FROM marked
), sorted AS (
  SELECT *, accepted AND NOT repeated AS counted FROM numbered
)
SELECT
  day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status, outcome_type, outcome_unit, method,
  sum(quantity) FILTER (WHERE counted) AS concrete_outcomes,
  coalesce(list(DISTINCT volunteer_key ORDER BY volunteer_key)
    FILTER (WHERE accepted AND volunteer_key IS NOT NULL), []) AS people,
  -- An outcome stated without an activity has nobody behind it.
  max(coalesce(headcount, 1)) FILTER (WHERE accepted AND volunteer_key IS NULL AND activity_id IS NOT NULL) AS largest_group,
  count(*) FILTER (WHERE counted) AS rows_counted,
  count(*) FILTER (WHERE repeated) AS left_out_shared,
  count(*) FILTER (WHERE status = 'disputed') AS left_out_disputed,
  count(*) FILTER (WHERE status = 'refused') AS left_out_refused,
  count(*) FILTER (WHERE status = 'no_show') AS left_out_no_show,
  count(*) FILTER (WHERE own_employee AND status IN ('declared', 'validated')) AS left_out_employee
FROM sorted
GROUP BY ALL
ORDER BY ALL
