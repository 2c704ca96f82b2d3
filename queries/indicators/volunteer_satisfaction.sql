/* ---
name: volunteer_satisfaction
version: 1
title: { fr: Satisfaction des bénévoles, en: Volunteer satisfaction }
description:
  fr: Part des bénévoles satisfaits parmi ceux qui ont répondu. Elle ne dit rien de ceux qui n’ont pas répondu, dont le taux de réponse donne le nombre.
  en: Share of satisfied volunteers among those who answered. It says nothing of those who did not, whom the response rate counts.
formula:
  fr: Réponses satisfaites ÷ réponses ; est satisfaite une note de 4 ou 5 sur 5, le visage content sur trois, 9 ou 10 sur 10. La note moyenne n’existe que pour une seule échelle.
  en: Satisfied answers ÷ answers; satisfied means 4 or 5 out of 5, the happy face of three, 9 or 10 out of 10. The mean score exists within one scale only.
owner: coordinator
audience: [internal, external]
unit: percent
grain: [day, mission_id, activity_type, site, territory, funder, scale, score]
measures:
  volunteer_satisfaction: { kind: ratio, numerator: satisfied, denominator: answers, interval: wilson, label: { fr: Part satisfaite, en: Satisfied share } }
  satisfied: { kind: sum, unit: count, label: { fr: Réponses satisfaites, en: Satisfied answers } }
  answers: { kind: sum, unit: count, label: { fr: Réponses, en: Answers } }
  scored: { kind: sum, unit: score, within: [scale], label: { fr: Somme des notes, en: Sum of scores } }
  mean_score: { kind: ratio, numerator: scored, denominator: answers, unit: score, interval: bootstrap, weight: answers, label: { fr: Note moyenne, en: Mean score } }
uncertainty: { method: wilson }
privacy: { unit: answer, min_count: 5 }
tags: [satisfaction]
tests:
  - not_null: [day, scale, score, answers]
  - accepted_range: { column: answers, min: 0 }
  - given:
      staging.answer:
        - { day: 2026-03-02, mission_id: food_bank, audience: volunteer, question: satisfaction, scale: 5, score: 5 }
        - { day: 2026-03-02, mission_id: food_bank, audience: volunteer, question: satisfaction, scale: 5, score: 5 }
        - { day: 2026-03-02, mission_id: food_bank, audience: volunteer, question: satisfaction, scale: 5, score: 4 }
        - { day: 2026-03-02, mission_id: food_bank, audience: volunteer, question: satisfaction, scale: 5, score: 3 }
        - { day: 2026-03-02, mission_id: food_bank, audience: volunteer, question: recommendation, scale: 10, score: 9 }
        - { day: 2026-03-02, mission_id: food_bank, audience: beneficiary, question: satisfaction, scale: 5, score: 5 }
      staging.mission:
        - { mission_id: food_bank, activity_type: meals, site: quay, territory: north, funder: city }
    expect:
      - { day: 2026-03-02, activity_type: meals, site: quay, territory: north, funder: city, scale: 5, score: 5, answers: 2, satisfied: 2, scored: 10, rows_counted: 2 }
      - { scale: 5, score: 4, answers: 1, satisfied: 1, scored: 4, rows_counted: 1 }
      - { scale: 5, score: 3, answers: 1, satisfied: 0, scored: 3, rows_counted: 1 }
  - given:
      staging.answer:
        - { day: 2026-03-02, audience: volunteer, question: satisfaction, scale: 3, score: 3 }
        - { day: 2026-03-02, audience: volunteer, question: satisfaction, scale: 3, score: 2 }
        - { day: 2026-03-02, audience: volunteer, question: satisfaction, scale: 10, score: 8 }
        - { day: 2026-03-02, audience: volunteer, question: satisfaction, scale: 10, score: 9 }
        - { day: 2026-03-02, audience: volunteer, question: satisfaction, scale: 10, score: 10 }
        - { day: 2026-03-02, audience: volunteer, question: satisfaction, scale: 10, score: 0 }
        - { day: 2026-03-02, audience: volunteer, question: satisfaction, scale: 5, score: 7 }
    expect:
      - { mission_id: null, scale: 3, score: 3, satisfied: 1, answers: 1, rows_counted: 1 }
      - { scale: 3, score: 2, satisfied: 0, answers: 1 }
      - { scale: 10, score: 8, satisfied: 0, answers: 1 }
      - { scale: 10, score: 9, satisfied: 1, answers: 1 }
      - { scale: 10, score: 10, satisfied: 1, answers: 1 }
      - { scale: 10, score: 0, satisfied: 0, answers: 1 }
      - { scale: 5, score: 7, satisfied: 0, answers: 0, scored: null, rows_counted: 0, left_out_off_scale: 1 }
--- */
WITH asked AS (
  SELECT a.day, a.mission_id, m.activity_type, m.site, m.territory, m.funder, a.scale, a.score,
    a.score BETWEEN CASE WHEN a.scale = 10 THEN 0 ELSE 1 END AND a.scale AS counted,
    a.score >= CASE a.scale WHEN 3 THEN 3 WHEN 5 THEN 4 WHEN 10 THEN 9 END AS is_satisfied
  FROM staging.answer AS a
  LEFT JOIN staging.mission AS m ON m.mission_id = a.mission_id
  WHERE a.audience = 'volunteer' AND a.question = 'satisfaction' AND a.day >= $from AND a.day < $to
)
SELECT
  day, mission_id, activity_type, site, territory, funder, scale, score,
  count(*) FILTER (WHERE counted AND is_satisfied) AS satisfied,
  count(*) FILTER (WHERE counted) AS answers,
  sum(score) FILTER (WHERE counted)::BIGINT AS scored,
  count(*) FILTER (WHERE counted) AS rows_counted,
  count(*) FILTER (WHERE NOT counted) AS left_out_off_scale
FROM asked
GROUP BY ALL
ORDER BY ALL
