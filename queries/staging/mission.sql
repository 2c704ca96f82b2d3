/* ---
name: mission
title: { fr: Missions, en: Missions }
description:
  fr: Une ligne par mission.
  en: One row per mission.
columns:
  mission_id: { type: "VARCHAR", label: { fr: Mission, en: Mission } }
  title: { type: "VARCHAR", label: { fr: Intitulé, en: Title } }
  activity_type: { type: "VARCHAR", label: { fr: Type d’activité, en: Activity type } }
  site: { type: "VARCHAR", label: { fr: Site, en: Site } }
  territory: { type: "VARCHAR", label: { fr: Territoire, en: Territory } }
  language: { type: "VARCHAR", label: { fr: Langue, en: Language } }
  funder: { type: "VARCHAR", label: { fr: Financeur, en: Funder } }
  status: { type: "VARCHAR", label: { fr: Statut, en: Status } }
  remote: { type: "BOOLEAN", label: { fr: À distance, en: Remote } }
--- */
SELECT mission_id, title, activity_type, site, territory, language, funder, status, remote
FROM main.mission
