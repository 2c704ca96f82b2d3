/* ---
name: time_rate
title: { fr: Taux horaires, en: Rates of time }
description:
  fr: Une ligne par type d’activité et premier jour où le taux vaut ; sans type, il vaut pour tous les autres.
  en: One row per type of activity and first day of the rate; without a type, it holds for all others.
columns:
  category: { type: "VARCHAR", label: { fr: Type d’activité, en: Activity type } }
  from_day: { type: "DATE", label: { fr: Depuis le, en: From } }
  to_day: { type: "DATE", label: { fr: Premier jour où il ne vaut plus, en: First day it no longer holds } }
  rate: { type: "DECIMAL(18,10)", label: { fr: Taux horaire, en: Rate for an hour } }
  currency: { type: "VARCHAR", label: { fr: Monnaie, en: Currency } }
--- */
SELECT category, from_day, to_day, rate, currency
FROM main.time_rate
