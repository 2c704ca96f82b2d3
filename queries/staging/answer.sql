/* ---
name: answer
title: { fr: Réponses, en: Answers }
description:
  fr: Une ligne par réponse, sans personne derrière.
  en: One row per answer, with no person behind it.
columns:
  answer_id: { type: "VARCHAR", label: { fr: Identifiant de la réponse, en: Answer identifier } }
  campaign_id: { type: "VARCHAR", label: { fr: Campagne, en: Campaign } }
  mission_id: { type: "VARCHAR", label: { fr: Mission, en: Mission } }
  day: { type: "DATE", label: { fr: Jour, en: Day } }
  audience: { type: "VARCHAR", label: { fr: Public, en: Audience } }
  question: { type: "VARCHAR", label: { fr: Question, en: Question } }
  scale: { type: "INTEGER", label: { fr: Échelle, en: Scale } }
  score: { type: "INTEGER", label: { fr: Note, en: Score } }
--- */
SELECT answer_id, campaign_id, mission_id, day, audience, question, scale, score
FROM main.answer
