/* ---
name: activity
title: { fr: Activités, en: Activities }
description:
  fr: Une ligne par activité retenue, complétée par sa mission, comptée à la personne gardée quand deux fiches sont réunies, et marquée si la fiche d’origine est celle d’une personne salariée.
  en: One row per accepted activity, completed by its mission, counted under the person kept when two entries were merged, and marked when its own entry is an own employee's.
columns:
  activity_id: { type: "VARCHAR", label: { fr: Identifiant de la ligne, en: Row identifier } }
  source: { type: "VARCHAR", label: { fr: Source, en: Source } }
  volunteer_key: { type: "VARCHAR", label: { fr: Bénévole (clé), en: Volunteer (key) } }
  mission_id: { type: "VARCHAR", label: { fr: Mission, en: Mission } }
  activity_type: { type: "VARCHAR", label: { fr: Type d’activité, en: Activity type } }
  day: { type: "DATE", label: { fr: Jour, en: Day } }
  started_at: { type: "TIMESTAMP", label: { fr: Début, en: Start } }
  ended_at: { type: "TIMESTAMP", label: { fr: Fin, en: End } }
  person_seconds: { type: "BIGINT", label: { fr: Temps donné, en: Time given } }
  headcount: { type: "INTEGER", label: { fr: Effectif, en: Headcount } }
  provenance: { type: "VARCHAR", label: { fr: Provenance, en: Provenance } }
  status: { type: "VARCHAR", label: { fr: Statut, en: Status } }
  site: { type: "VARCHAR", label: { fr: Site, en: Site } }
  territory: { type: "VARCHAR", label: { fr: Territoire, en: Territory } }
  funder: { type: "VARCHAR", label: { fr: Financeur, en: Funder } }
  remote: { type: "BOOLEAN", label: { fr: À distance, en: Remote } }
  language: { type: "VARCHAR", label: { fr: Langue, en: Language } }
  beneficiaries: { type: "BIGINT", label: { fr: Passages, en: Attendances } }
  own_employee: { type: "BOOLEAN", label: { fr: Salarié de l’association, en: Own employee } }
--- */
SELECT
  r.activity_id, r.source, coalesce(p.counts_as, r.volunteer_key) AS volunteer_key, r.mission_id,
  coalesce(r.activity_type, m.activity_type) AS activity_type,
  r.day, r.started_at, r.ended_at, r.person_seconds,
  r.headcount, r.provenance, r.status,
  coalesce(r.site, m.site) AS site,
  coalesce(r.territory, m.territory) AS territory,
  coalesce(r.funder, m.funder) AS funder,
  coalesce(r.remote, m.remote, false) AS remote,
  coalesce(r.language, m.language) AS language,
  r.beneficiaries,
  coalesce(v.kind = 'own_employee', false) AS own_employee
FROM main.activity AS r
LEFT JOIN main.mission AS m ON m.mission_id = r.mission_id
LEFT JOIN main.volunteer AS v ON v.volunteer_key = r.volunteer_key
LEFT JOIN main.merged_volunteer AS p ON p.volunteer_key = r.volunteer_key
