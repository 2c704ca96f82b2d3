/* ---
name: own_answers
version: 1
title: { fr: Ce qu’en disent les personnes aidées, en: What the people helped say }
description:
  fr: Combien de personnes aidées sont satisfaites des missions d’une personne, depuis l’année de sa première venue et jusqu’à la fin du dernier mois, jamais sous le seuil. La période choisie n’y change rien, pour qu’aucune différence n’isole une réponse.
  en: How many of the people helped are satisfied with one person's missions, since the year they first came and up to the end of the last month, never below the threshold. The chosen period changes nothing, so that no difference isolates an answer.
params: { volunteer_key: VARCHAR, least: INTEGER }
grain: [mission_id]
tests:
  - given:
      staging.activity:
        - { day: 2026-03-10, mission_id: food_bank, volunteer_key: v1 }
        - { day: 2026-03-10, mission_id: reading, volunteer_key: v1 }
        - { day: 2026-03-10, mission_id: visits, volunteer_key: v2 }
        - { day: 2026-03-10, mission_id: garden, volunteer_key: v1, status: declared }
      staging.mission:
        - { mission_id: food_bank, title: Food bank }
      staging.answer:
        - { day: 2026-02-02, mission_id: food_bank, audience: beneficiary, question: satisfaction, scale: 3, score: 3 }
        - { day: 2026-03-30, mission_id: food_bank, audience: beneficiary, question: satisfaction, scale: 5, score: 3 }
        - { day: 2025-12-31, mission_id: food_bank, audience: beneficiary, question: satisfaction, scale: 5, score: 5 }
        - { day: 2026-04-01, mission_id: food_bank, audience: beneficiary, question: satisfaction, scale: 5, score: 5 }
        - { day: 2026-03-02, mission_id: food_bank, audience: volunteer, question: satisfaction, scale: 5, score: 5 }
        - { day: 2026-03-02, mission_id: food_bank, audience: beneficiary, question: recommendation, scale: 10, score: 10 }
        - { day: 2026-03-02, mission_id: reading, audience: beneficiary, question: satisfaction, scale: 5, score: 5 }
        - { day: 2026-03-02, mission_id: visits, audience: beneficiary, question: satisfaction, scale: 5, score: 5 }
        - { day: 2026-03-03, mission_id: visits, audience: beneficiary, question: satisfaction, scale: 5, score: 5 }
        - { day: 2026-03-02, mission_id: garden, audience: beneficiary, question: satisfaction, scale: 5, score: 5 }
        - { day: 2026-03-03, mission_id: garden, audience: beneficiary, question: satisfaction, scale: 5, score: 5 }
    params: { volunteer_key: v1, least: 2, from: 2026-03-10, to: 2026-04-01 }
    expect:
      - { mission_id: food_bank, title: Food bank, answers: 2, satisfied: 1 }
--- */
WITH first_time AS (
  SELECT mission_id, date_trunc('year', min(day))::DATE AS since
  FROM staging.activity
  WHERE
    volunteer_key = $volunteer_key AND coalesce(headcount, 1) = 1 AND status = 'validated' AND mission_id IS NOT NULL
  GROUP BY mission_id
),
said AS (
  SELECT a.mission_id, a.score >= CASE a.scale WHEN 3 THEN 3 WHEN 5 THEN 4 WHEN 10 THEN 9 END AS is_satisfied
  FROM staging.answer AS a
  INNER JOIN first_time AS f ON f.mission_id = a.mission_id
  WHERE
    a.audience = 'beneficiary' AND a.question = 'satisfaction' AND a.day >= f.since AND a.day < $to
    AND a.score BETWEEN CASE WHEN a.scale = 10 THEN 0 ELSE 1 END AND a.scale
)
SELECT
  said.mission_id,
  min(mission.title) AS title,
  count(*)::INTEGER AS answers,
  (count(*) FILTER (WHERE said.is_satisfied))::INTEGER AS satisfied
FROM said
LEFT JOIN staging.mission AS mission ON mission.mission_id = said.mission_id
GROUP BY said.mission_id
HAVING count(*) >= $least
ORDER BY answers DESC, said.mission_id
