/* ---
name: beneficiary_statement
title: { fr: Déclarations de bénéficiaires, en: Beneficiary statements }
description:
  fr: Une ligne par déclaration de personnes différentes, avec sa méthode ; elles ne s’additionnent jamais.
  en: One row per statement of different people, with its method; they are never added up.
columns:
  statement_id: { type: "VARCHAR", label: { fr: Déclaration, en: Statement } }
  mission_id: { type: "VARCHAR", label: { fr: Mission, en: Mission } }
  from_day: { type: "DATE", label: { fr: Premier jour, en: First day } }
  to_day: { type: "DATE", label: { fr: Lendemain du dernier jour, en: Day after the last } }
  beneficiaries: { type: "BIGINT", label: { fr: Bénéficiaires uniques, en: Unique beneficiaries } }
  new_beneficiaries: { type: "BIGINT", label: { fr: Nouveaux bénéficiaires, en: New beneficiaries } }
  new_access: { type: "BIGINT", label: { fr: Bénéficiaires avec nouvel accès, en: Given new access } }
  method: { type: "VARCHAR", label: { fr: Méthode, en: Method } }
--- */
SELECT statement_id, mission_id, from_day, to_day, beneficiaries, new_beneficiaries, new_access, method
FROM main.statement
