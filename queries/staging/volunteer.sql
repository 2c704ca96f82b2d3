/* ---
name: volunteer
title: { fr: Bénévoles, en: Volunteers }
description:
  fr: Une ligne par personne comptée, sans identité.
  en: One row per person counted, without identity.
columns:
  volunteer_key: { type: "VARCHAR", label: { fr: Bénévole (clé), en: Volunteer (key) } }
  kind: { type: "VARCHAR", label: { fr: Statut de la personne, en: Kind of person } }
  left_on: { type: "DATE", label: { fr: Départ, en: Left on } }
--- */
SELECT volunteer_key, kind, left_on
FROM main.volunteer
WHERE volunteer_key NOT IN (SELECT volunteer_key FROM main.merged_volunteer)
