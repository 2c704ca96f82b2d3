/* ---
name: provenance_shares
version: 1
title: { fr: "Temps pointé, déclaré, estimé", en: "Time measured, declared, estimated" }
description:
  fr: Part du temps donné qui a été pointée par un système, déclarée par la personne, ou estimée. Les trois parts font le tout.
  en: Share of the time given that a system measured, that the person declared, or that was estimated. The three shares make the whole.
formula:
  fr: Temps pointé ÷ temps donné ; de même pour le temps déclaré et le temps estimé.
  en: Time measured ÷ time given; the same for time declared and time estimated.
owner: director
audience: [internal, external]
unit: percent
grain: [day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status]
measures:
  provenance_shares: { kind: ratio, numerator: measured_seconds, denominator: person_seconds, label: { fr: Part pointée, en: Measured share } }
  declared_share: { kind: ratio, numerator: declared_seconds, denominator: person_seconds, label: { fr: Part déclarée, en: Declared share } }
  estimated_share: { kind: ratio, numerator: estimated_seconds, denominator: person_seconds, label: { fr: Part estimée, en: Estimated share } }
  measured_seconds: { kind: sum, unit: duration, label: { fr: Temps pointé, en: Measured time } }
  declared_seconds: { kind: sum, unit: duration, label: { fr: Temps déclaré, en: Declared time } }
  estimated_seconds: { kind: sum, unit: duration, label: { fr: Temps estimé, en: Estimated time } }
  person_seconds: { kind: sum, unit: duration, label: { fr: Temps donné, en: Time given } }
uncertainty: { method: none, reason: complete count }
privacy: { unit: volunteer, min_count: 5, family: time }
tags: [given]
tests:
  - not_null: [day, provenance, status]
  - accepted_range: { column: person_seconds, min: 0 }
  - accounts_for: staging.activity
  - reconciles: { measure: person_seconds, with: volunteer_hours.person_seconds, bucket: month }
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, person_seconds: 21600, provenance: measured }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, person_seconds: 10800 }
        - { day: 2026-03-02, mission_id: food_bank, person_seconds: 3600, headcount: 4, provenance: estimated }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v3 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v4, person_seconds: 600, status: disputed }
    expect:
      - { provenance: measured, measured_seconds: 21600, declared_seconds: 0, estimated_seconds: 0, person_seconds: 21600, people: [v1], rows_counted: 1 }
      - { provenance: declared, status: validated, measured_seconds: 0, declared_seconds: 10800, person_seconds: 10800, people: [v2, v3], rows_counted: 1, left_out_unknown_time: 1 }
      - { provenance: estimated, estimated_seconds: 3600, person_seconds: 3600, people: [], largest_group: 4, rows_counted: 1 }
      - { provenance: declared, status: disputed, declared_seconds: null, person_seconds: null, rows_counted: 0, left_out_disputed: 1 }
  - given:
      staging.activity:
        - { day: 2026-03-03, volunteer_key: v1 }
        - { day: 2026-03-03, volunteer_key: v2, person_seconds: 60, own_employee: true }
    expect:
      - { day: 2026-03-03, declared_seconds: null, measured_seconds: null, person_seconds: null, people: [v1], rows_counted: 0, left_out_unknown_time: 1, left_out_employee: 1 }
--- */
WITH marked AS (
  SELECT *, status IN ('declared', 'validated') AND NOT own_employee AS counted
  FROM staging.activity
  WHERE day >= $from AND day < $to
)
SELECT
  day, mission_id, activity_type, site, territory, language, funder, remote, provenance, status,
  -- Nothing known of the time: none of its parts is known either.
  sum(CASE WHEN provenance = 'measured' THEN person_seconds ELSE 0 * person_seconds END) FILTER (WHERE counted)::BIGINT AS measured_seconds,
  sum(CASE WHEN provenance = 'declared' THEN person_seconds ELSE 0 * person_seconds END) FILTER (WHERE counted)::BIGINT AS declared_seconds,
  sum(CASE WHEN provenance = 'estimated' THEN person_seconds ELSE 0 * person_seconds END) FILTER (WHERE counted)::BIGINT AS estimated_seconds,
  sum(person_seconds) FILTER (WHERE counted)::BIGINT AS person_seconds,
  coalesce(list(DISTINCT volunteer_key ORDER BY volunteer_key)
    FILTER (WHERE counted AND volunteer_key IS NOT NULL), []) AS people,
  max(coalesce(headcount, 1)) FILTER (WHERE counted AND volunteer_key IS NULL) AS largest_group,
  count(*) FILTER (WHERE counted AND person_seconds IS NOT NULL) AS rows_counted,
  count(*) FILTER (WHERE counted AND person_seconds IS NULL) AS left_out_unknown_time,
  count(*) FILTER (WHERE status = 'disputed') AS left_out_disputed,
  count(*) FILTER (WHERE status = 'refused') AS left_out_refused,
  count(*) FILTER (WHERE status = 'no_show') AS left_out_no_show,
  count(*) FILTER (WHERE own_employee AND status IN ('declared', 'validated')) AS left_out_employee
FROM marked
GROUP BY ALL
ORDER BY ALL
