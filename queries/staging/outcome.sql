/* ---
name: outcome
title: { fr: Résultats, en: Outcomes }
description:
  fr: Une ligne par résultat déclaré, avec la mission et la personne de son activité.
  en: One row per stated outcome, with the mission and person of its activity.
columns:
  outcome_id: { type: "VARCHAR", label: { fr: Identifiant du résultat, en: Outcome identifier } }
  activity_id: { type: "VARCHAR", label: { fr: Identifiant de la ligne, en: Row identifier } }
  source: { type: "VARCHAR", label: { fr: Source, en: Source } }
  volunteer_key: { type: "VARCHAR", label: { fr: Bénévole (clé), en: Volunteer (key) } }
  mission_id: { type: "VARCHAR", label: { fr: Mission, en: Mission } }
  activity_type: { type: "VARCHAR", label: { fr: Type d’activité, en: Activity type } }
  day: { type: "DATE", label: { fr: Jour, en: Day } }
  headcount: { type: "INTEGER", label: { fr: Effectif, en: Headcount } }
  provenance: { type: "VARCHAR", label: { fr: Provenance, en: Provenance } }
  status: { type: "VARCHAR", label: { fr: Statut, en: Status } }
  site: { type: "VARCHAR", label: { fr: Site, en: Site } }
  territory: { type: "VARCHAR", label: { fr: Territoire, en: Territory } }
  funder: { type: "VARCHAR", label: { fr: Financeur, en: Funder } }
  remote: { type: "BOOLEAN", label: { fr: À distance, en: Remote } }
  language: { type: "VARCHAR", label: { fr: Langue, en: Language } }
  outcome_type: { type: "VARCHAR", label: { fr: Type de résultat, en: Outcome type } }
  quantity: { type: "DECIMAL(18,6)", label: { fr: Quantité, en: Quantity } }
  outcome_unit: { type: "VARCHAR", label: { fr: Unité, en: Unit } }
  shared: { type: "BOOLEAN", label: { fr: Résultat commun, en: Shared outcome } }
  method: { type: "VARCHAR", label: { fr: Méthode, en: Method } }
  own_employee: { type: "BOOLEAN", label: { fr: Salarié de l’association, en: Own employee } }
--- */
SELECT
  r.outcome_id, r.activity_id, r.source, coalesce(p.counts_as, r.volunteer_key) AS volunteer_key, r.mission_id,
  coalesce(r.activity_type, m.activity_type) AS activity_type,
  r.day,
  r.headcount, r.provenance, r.status,
  coalesce(r.site, m.site) AS site,
  coalesce(r.territory, m.territory) AS territory,
  coalesce(r.funder, m.funder) AS funder,
  coalesce(r.remote, m.remote, false) AS remote,
  coalesce(r.language, m.language) AS language,
  r.outcome_type, r.quantity, r.unit AS outcome_unit, r.shared,
  r.method,
  coalesce(v.kind = 'own_employee', false) AS own_employee
FROM main.outcome AS r
LEFT JOIN main.mission AS m ON m.mission_id = r.mission_id
LEFT JOIN main.volunteer AS v ON v.volunteer_key = r.volunteer_key
LEFT JOIN main.merged_volunteer AS p ON p.volunteer_key = r.volunteer_key
