/* ---
name: assignment
title: { fr: Engagements à venir, en: Commitments to come }
description:
  fr: Une ligne par personne qui a accepté de venir à un créneau.
  en: One row per person who agreed to come to a slot.
columns:
  assignment_id: { type: "VARCHAR", label: { fr: Engagement, en: Commitment } }
  slot_id: { type: "VARCHAR", label: { fr: Créneau, en: Slot } }
  volunteer_key: { type: "VARCHAR", label: { fr: Bénévole (clé), en: Volunteer (key) } }
  seconds: { type: "BIGINT", label: { fr: Temps promis, en: Time promised } }
  own_employee: { type: "BOOLEAN", label: { fr: Salarié de l’association, en: Own employee } }
--- */
SELECT
  a.assignment_id, a.slot_id, coalesce(p.counts_as, a.volunteer_key) AS volunteer_key, a.seconds,
  coalesce(v.kind = 'own_employee', false) AS own_employee
FROM main.assignment AS a
LEFT JOIN main.volunteer AS v ON v.volunteer_key = a.volunteer_key
LEFT JOIN main.merged_volunteer AS p ON p.volunteer_key = a.volunteer_key
