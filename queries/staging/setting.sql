/* ---
name: setting
title: { fr: Paramètres datés, en: Dated settings }
description:
  fr: Une ligne par valeur et premier jour où elle vaut.
  en: One row per value and the first day it holds.
columns:
  name: { type: "VARCHAR", label: { fr: Nom, en: Name } }
  value: { type: "VARCHAR", label: { fr: Valeur, en: Value } }
  unit: { type: "VARCHAR", label: { fr: Unité, en: Unit } }
  valid_from: { type: "DATE", label: { fr: Depuis le, en: From } }
--- */
SELECT name, value, unit, valid_from
FROM main.setting
