/* ---
name: converted_outcomes
version: 1
title: { fr: Équivalences estimées, en: Estimated equivalents }
description:
  fr: Résultats comptés, exprimés en d’autres par une équivalence que l’association a décidée. C’est toujours une estimation, et le facteur est nommé à côté.
  en: Outcomes counted, stated as others by a conversion the association decided. Always an estimate, with the factor named beside it.
formula:
  fr: Somme des quantités × facteur de l’équivalence en vigueur ce jour-là, équivalence par équivalence.
  en: Sum of quantities × factor of the conversion in force on that day, one conversion at a time.
owner: director
audience: [internal]
unit: outcome
grain: [day, mission_id, activity_type, site, territory, funder, provenance, status, conversion, outcome_type, outcome_unit]
dimensions:
  conversion: { label: { fr: Équivalence, en: Conversion } }
  outcome_type: { label: { fr: Type de résultat, en: Outcome type } }
  outcome_unit: { label: { fr: Unité, en: Unit } }
measures:
  converted_outcomes: { kind: sum, within: [conversion, outcome_type, outcome_unit], label: { fr: Quantité estimée, en: Estimated quantity } }
uncertainty: { method: none, reason: the factor is a decision without a known error }
privacy: { unit: volunteer, min_count: 5, family: time }
tests:
  - not_null: [day, provenance, status, conversion]
  - given:
      staging.conversion:
        - { name: Repas, from_type: food, from_unit: kg, to_type: meals, to_unit: meal, factor: "2", from_day: 2026-01-01, to_day: 2026-03-01 }
        - { name: Repas, from_type: food, from_unit: kg, to_type: meals, to_unit: meal, factor: "2.5", from_day: 2026-03-01 }
      staging.outcome:
        - { day: 2025-12-31, outcome_type: food, outcome_unit: kg, quantity: 9, volunteer_key: v1 }
        - { day: 2026-02-28, outcome_type: food, outcome_unit: kg, quantity: 10.5, volunteer_key: v1, provenance: measured }
        - { day: 2026-03-01, outcome_type: food, outcome_unit: kg, quantity: 4, volunteer_key: v1, shared: true }
        - { day: 2026-03-01, outcome_type: food, outcome_unit: kg, quantity: 4, volunteer_key: v2, shared: true }
        - { day: 2026-03-01, outcome_type: food, outcome_unit: crate, quantity: 3, volunteer_key: v1 }
        - { day: 2026-03-01, outcome_type: food, outcome_unit: kg, quantity: 7, status: refused, volunteer_key: v1 }
    expect:
      - { day: 2026-02-28, conversion: "Repas : 1 kg = 2 meal", outcome_type: meals, outcome_unit: meal, provenance: estimated, converted_outcomes: 21, rows_counted: 1 }
      - { day: 2026-03-01, conversion: "Repas : 1 kg = 2.5 meal", provenance: estimated, status: refused, converted_outcomes: null, rows_counted: 0, left_out_refused: 1 }
      - { day: 2026-03-01, conversion: "Repas : 1 kg = 2.5 meal", provenance: estimated, status: validated, converted_outcomes: 10, people: [v1, v2], rows_counted: 1, left_out_shared: 1 }
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
), conversion_day AS (
  SELECT DISTINCT day, outcome_type, outcome_unit FROM marked
), conversion_in_force AS (
  SELECT d.day, d.outcome_type AS counted_type, d.outcome_unit AS counted_unit, c.to_type, c.to_unit, c.factor,
    c.name || ' : 1 ' || c.from_unit || ' = '
      || regexp_replace(regexp_replace(c.factor::VARCHAR, '0+$', ''), '\.$', '') || ' ' || c.to_unit AS conversion
  FROM conversion_day AS d
  JOIN staging.conversion AS c
    ON c.from_type = d.outcome_type AND c.from_unit = d.outcome_unit
    AND c.from_day <= d.day AND (c.to_day IS NULL OR d.day < c.to_day)
  QUALIFY row_number() OVER (
    PARTITION BY d.day, d.outcome_type, d.outcome_unit, c.name ORDER BY c.from_day DESC
  ) = 1
), converted AS (
  SELECT n.* EXCLUDE (outcome_type, outcome_unit, provenance), c.conversion, c.factor,
    c.to_type AS outcome_type, c.to_unit AS outcome_unit, 'estimated' AS provenance,
    n.accepted AND NOT n.repeated AS counted
  FROM numbered AS n
  JOIN conversion_in_force AS c
    ON c.day = n.day AND c.counted_type = n.outcome_type AND c.counted_unit = n.outcome_unit
)
SELECT
  day, mission_id, activity_type, site, territory, funder, provenance, status, conversion, outcome_type, outcome_unit,
  sum(quantity * factor) FILTER (WHERE counted) AS converted_outcomes,
  coalesce(list(DISTINCT volunteer_key ORDER BY volunteer_key)
    FILTER (WHERE accepted AND volunteer_key IS NOT NULL), []) AS people,
  max(coalesce(headcount, 1)) FILTER (WHERE accepted AND volunteer_key IS NULL AND activity_id IS NOT NULL) AS largest_group,
  count(*) FILTER (WHERE counted) AS rows_counted,
  count(*) FILTER (WHERE repeated) AS left_out_shared,
  count(*) FILTER (WHERE status = 'disputed') AS left_out_disputed,
  count(*) FILTER (WHERE status = 'refused') AS left_out_refused,
  count(*) FILTER (WHERE status = 'no_show') AS left_out_no_show,
  count(*) FILTER (WHERE own_employee AND status IN ('declared', 'validated')) AS left_out_employee
FROM converted
GROUP BY ALL
ORDER BY ALL
