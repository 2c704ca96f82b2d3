/* ---
name: response_rate
version: 1
title: { fr: Taux de réponse, en: Response rate }
description:
  fr: Réponses reçues pour cent personnes interrogées. Quand personne n’a noté combien ont été interrogées, les réponses sont rapportées aux passages de la mission, à part.
  en: Answers received for a hundred people asked. Where nobody noted how many were asked, answers are set against the attendances of the mission, apart.
formula:
  fr: Réponses ÷ personnes interrogées, campagne par campagne, au premier jour de chacune. Deux questions posées à une même personne comptent une réponse.
  en: Answers ÷ people asked, campaign by campaign, on the first day of each. Two questions put to the same person count as one answer.
owner: coordinator
audience: [internal, external]
unit: percent
grain: [day, campaign_id, mission_id, audience, site, territory, funder]
dimensions:
  audience: { label: { fr: Public, en: Audience } }
measures:
  response_rate: { kind: ratio, numerator: answers_of_asked, denominator: asked, label: { fr: Taux de réponse, en: Response rate } }
  answers_of_asked: { kind: sum, unit: count, label: { fr: Réponses, en: Answers } }
  asked: { kind: sum, unit: count, label: { fr: Personnes interrogées, en: People asked } }
  rate_of_attendances: { kind: ratio, numerator: answers_of_attendances, denominator: attendances, label: { fr: Réponses pour cent passages, en: "Answers for a hundred attendances" } }
  answers_of_attendances: { kind: sum, unit: count, label: { fr: "Réponses, nombre interrogé inconnu", en: "Answers, number asked unknown" } }
  attendances: { kind: sum, unit: count, label: { fr: "Passages, nombre interrogé inconnu", en: "Attendances, number asked unknown" } }
uncertainty: { method: none, reason: complete count of the people asked }
privacy: { unit: none, min_count: 0 }
refresh: { incremental: false }
tags: [satisfaction]
tests:
  - not_null: [day, campaign_id, audience]
  - accepted_range: { column: asked, min: 0 }
  - given:
      staging.answer_campaign:
        - { campaign_id: spring, audience: volunteer, mission_id: food_bank, from_day: 2026-03-01, to_day: 2026-03-15, asked: 4 }
        - { campaign_id: unknown, audience: volunteer, mission_id: food_bank, from_day: 2026-03-01, to_day: 2026-03-15 }
        - { campaign_id: silent, audience: volunteer, mission_id: food_bank, from_day: 2026-03-02, to_day: 2026-03-15, asked: 3 }
      staging.answer:
        - { day: 2026-03-01, campaign_id: spring, audience: volunteer, question: satisfaction, scale: 5, score: 5 }
        - { day: 2026-03-02, campaign_id: spring, audience: volunteer, question: recommendation, scale: 10, score: 9 }
        - { day: 2026-03-02, campaign_id: unknown, audience: volunteer, question: satisfaction, scale: 5, score: 1 }
    expect:
      - { day: 2026-03-01, campaign_id: spring, asked: 4, answers_of_asked: 1, attendances: null, rows_counted: 1 }
      - { day: 2026-03-01, campaign_id: unknown, asked: null, answers_of_asked: null, attendances: null, answers_of_attendances: null, rows_counted: 0, left_out_asked_unknown: 1 }
      - { day: 2026-03-02, campaign_id: silent, asked: 3, answers_of_asked: 0, rows_counted: 1 }
  - given:
      staging.answer_campaign:
        - { campaign_id: door, audience: beneficiary, mission_id: food_bank, from_day: 2026-03-01, to_day: 2026-03-03 }
      staging.answer:
        - { day: 2026-03-01, campaign_id: door, audience: beneficiary, question: satisfaction, scale: 3, score: 3 }
        - { day: 2026-03-02, campaign_id: door, audience: beneficiary, question: satisfaction, scale: 3, score: 2 }
      staging.activity:
        - { day: 2026-03-01, mission_id: food_bank, volunteer_key: v1, beneficiaries: 30 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, beneficiaries: 10 }
        - { day: 2026-03-03, mission_id: food_bank, volunteer_key: v1, beneficiaries: 500 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, beneficiaries: 70, status: refused }
      staging.mission:
        - { mission_id: food_bank, site: quay, territory: north, funder: city }
    expect:
      - { campaign_id: door, audience: beneficiary, site: quay, territory: north, funder: city, asked: null, answers_of_asked: null, answers_of_attendances: 2, attendances: 40, rows_counted: 1, left_out_asked_unknown: 0 }
--- */
WITH campaigns AS (
  SELECT from_day AS day, to_day, campaign_id, mission_id, audience, asked
  FROM staging.answer_campaign
  WHERE from_day >= $from AND from_day < $to
), answers_by_question AS (
  SELECT campaign_id, question, count(*) AS answers
  FROM staging.answer
  WHERE campaign_id IS NOT NULL
  GROUP BY campaign_id, question
), answers_by_campaign AS (
  SELECT campaign_id, max(answers) AS answers FROM answers_by_question GROUP BY campaign_id
), visits_by_mission_day AS (
  SELECT mission_id, day, sum(beneficiaries)::BIGINT AS visits
  FROM staging.activity
  WHERE status IN ('declared', 'validated') AND NOT own_employee AND beneficiaries IS NOT NULL
  GROUP BY mission_id, day
), visits_by_campaign AS (
  SELECT c.campaign_id, sum(v.visits)::BIGINT AS visits
  FROM campaigns AS c
  INNER JOIN visits_by_mission_day AS v ON v.day >= c.day AND v.day < c.to_day
    AND (c.mission_id IS NULL OR v.mission_id = c.mission_id)
  WHERE c.audience = 'beneficiary' AND c.asked IS NULL
  GROUP BY c.campaign_id
), complete AS (
  SELECT c.*, m.site, m.territory, m.funder, coalesce(a.answers, 0) AS answers, v.visits
  FROM campaigns AS c
  LEFT JOIN staging.mission AS m ON m.mission_id = c.mission_id
  LEFT JOIN answers_by_campaign AS a ON a.campaign_id = c.campaign_id
  LEFT JOIN visits_by_campaign AS v ON v.campaign_id = c.campaign_id
)
SELECT
  day, campaign_id, mission_id, audience, site, territory, funder,
  CASE WHEN asked IS NOT NULL THEN answers END AS answers_of_asked,
  asked,
  CASE WHEN visits IS NOT NULL THEN answers END AS answers_of_attendances,
  visits AS attendances,
  (asked IS NOT NULL OR visits IS NOT NULL)::BIGINT AS rows_counted,
  (asked IS NULL AND visits IS NULL)::BIGINT AS left_out_asked_unknown
FROM complete
ORDER BY day, campaign_id
