/* ---
name: beneficiary_statement
title: { fr: Déclarations de bénéficiaires, en: Beneficiary statements }
description:
  fr: Une ligne par déclaration, avec sa méthode.
  en: One row per statement, with its method.
columns:
  statement_id: { type: "VARCHAR", label: { fr: Déclaration, en: Statement } }
  mission_id: { type: "VARCHAR", label: { fr: Mission, en: Mission } }
  from_day: { type: "DATE", label: { fr: Premier jour, en: First day } }
  to_day: { type: "DATE", label: { fr: Lendemain du dernier jour, en: Day after the last } }
  beneficiaries: { type: "BIGINT", label: { fr: Passages, en: Attendances } }
  new_beneficiaries: { type: "BIGINT", label: { fr: Nouveaux, en: New } }
  new_access: { type: "BIGINT", label: { fr: Nouvel accès, en: Given new access } }
  method: { type: "VARCHAR", label: { fr: Méthode, en: Method } }
--- */
SELECT statement_id, mission_id, from_day, to_day, beneficiaries, new_beneficiaries, new_access, method
FROM main.statement
