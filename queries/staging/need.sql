/* ---
name: need
title: { fr: Besoins, en: Needs }
description:
  fr: Une ligne par besoin.
  en: One row per need.
columns:
  need_id: { type: "VARCHAR", label: { fr: Besoin, en: Need } }
  mission_id: { type: "VARCHAR", label: { fr: Mission, en: Mission } }
  title: { type: "VARCHAR", label: { fr: Intitulé, en: Title } }
  valid_from: { type: "DATE", label: { fr: Depuis le, en: From } }
  valid_to: { type: "DATE", label: { fr: Jusqu’au, en: Until } }
  zone: { type: "VARCHAR", label: { fr: Fuseau, en: Zone } }
  whole_presence: { type: "BOOLEAN", label: { fr: Présence entière, en: Whole presence } }
--- */
SELECT need_id, mission_id, title, valid_from, valid_to, zone, whole_presence
FROM main.need
