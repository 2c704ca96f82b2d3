/* ---
name: conversion
title: { fr: Équivalences, en: Conversions }
description:
  fr: Une ligne par équivalence entre deux résultats et premier jour où elle vaut.
  en: One row per conversion of one outcome into another and its first day.
columns:
  name: { type: "VARCHAR", label: { fr: Équivalence, en: Conversion } }
  from_type: { type: "VARCHAR", label: { fr: Résultat compté, en: Outcome counted } }
  from_unit: { type: "VARCHAR", label: { fr: Son unité, en: Its unit } }
  to_type: { type: "VARCHAR", label: { fr: Résultat estimé, en: Outcome estimated } }
  to_unit: { type: "VARCHAR", label: { fr: Son unité, en: Its unit } }
  factor: { type: "DECIMAL(18,6)", label: { fr: Facteur, en: Factor } }
  from_day: { type: "DATE", label: { fr: Depuis le, en: From } }
  to_day: { type: "DATE", label: { fr: Premier jour où elle ne vaut plus, en: First day it no longer holds } }
--- */
SELECT name, from_type, from_unit, to_type, to_unit, factor, from_day, to_day
FROM main.conversion
