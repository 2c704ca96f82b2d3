/* ---
name: answer_campaign
title: { fr: Campagnes de questions, en: Answer campaigns }
description:
  fr: Une ligne par campagne.
  en: One row per campaign.
columns:
  campaign_id: { type: "VARCHAR", label: { fr: Campagne, en: Campaign } }
  audience: { type: "VARCHAR", label: { fr: Public, en: Audience } }
  mission_id: { type: "VARCHAR", label: { fr: Mission, en: Mission } }
  from_day: { type: "DATE", label: { fr: Premier jour, en: First day } }
  to_day: { type: "DATE", label: { fr: Lendemain du dernier jour, en: Day after the last } }
  asked: { type: "BIGINT", label: { fr: Personnes interrogées, en: People asked } }
--- */
SELECT campaign_id, audience, mission_id, from_day, to_day, asked
FROM main.campaign
