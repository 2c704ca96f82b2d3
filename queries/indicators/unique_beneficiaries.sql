/* ---
name: unique_beneficiaries
version: 1
title: { fr: Bénéficiaires uniques, en: Unique beneficiaries }
description:
  fr: Personnes différentes aidées, telles qu’une mission ou l’association les a comptées sur une période, avec sa façon de compter. Deux comptes ne s’additionnent jamais, car une même personne peut être dans les deux.
  en: Different people helped, as a mission or the association counted them over a period, with how they were counted. Two counts are never added, since the same person may be in both.
formula:
  fr: Nombre déclaré, pour une seule mission et une seule période, qui doit tenir tout entière dans celle demandée.
  en: Number stated, for one mission and one period, which must lie wholly within the one asked for.
owner: director
audience: [internal, external]
unit: count
grain: [day, to_day, statement_id, mission_id, site, territory, funder, method]
measures:
  unique_beneficiaries: { kind: sum, within: [statement_id], label: { fr: Personnes différentes aidées, en: Different people helped } }
  new_beneficiaries: { kind: sum, within: [statement_id], label: { fr: Dont nouvelles, en: New among them } }
uncertainty: { method: none, reason: stated with its method }
privacy: { unit: none, min_count: 0, min_value: 5 }
time: { column: day, end: to_day }
refresh: { incremental: false }
tags: [outcomes]
tests:
  - not_null: [day, to_day, statement_id]
  - accepted_range: { column: unique_beneficiaries, min: 0 }
  - given:
      staging.beneficiary_statement:
        - { statement_id: s1, mission_id: food_bank, from_day: 2026-01-01, to_day: 2026-04-01, beneficiaries: 84, new_beneficiaries: 12, method: register }
        - { statement_id: s2, mission_id: garden, from_day: 2026-01-01, to_day: 2026-04-01, beneficiaries: 3, method: count }
      staging.mission:
        - { mission_id: food_bank, site: quay, territory: north, funder: city }
    expect:
      - { day: 2026-01-01, to_day: 2026-04-01, mission_id: food_bank, site: quay, territory: north, funder: city, method: register, unique_beneficiaries: 84, new_beneficiaries: 12, rows_counted: 1 }
      - { day: 2026-01-01, mission_id: garden, site: null, method: count, unique_beneficiaries: 3, new_beneficiaries: null, rows_counted: 1 }
--- */
SELECT
  s.from_day AS day, s.to_day, s.statement_id, s.mission_id, m.site, m.territory, m.funder, s.method,
  s.beneficiaries AS unique_beneficiaries, s.new_beneficiaries,
  1::BIGINT AS rows_counted
FROM staging.beneficiary_statement AS s
LEFT JOIN staging.mission AS m ON m.mission_id = s.mission_id
WHERE s.from_day >= $from AND s.from_day < $to
ORDER BY day, statement_id
