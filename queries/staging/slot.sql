/* ---
name: slot
title: { fr: Créneaux, en: Slots }
description:
  fr: Une ligne par créneau ; les instants sont en UTC.
  en: One row per slot; instants are UTC.
columns:
  slot_id: { type: "VARCHAR", label: { fr: Créneau, en: Slot } }
  need_id: { type: "VARCHAR", label: { fr: Besoin, en: Need } }
  mission_id: { type: "VARCHAR", label: { fr: Mission, en: Mission } }
  day: { type: "DATE", label: { fr: Jour, en: Day } }
  starts_at: { type: "TIMESTAMP", label: { fr: Début, en: Start } }
  ends_at: { type: "TIMESTAMP", label: { fr: Fin, en: End } }
  min_seconds: { type: "BIGINT", label: { fr: Minimum, en: Minimum } }
  target_seconds: { type: "BIGINT", label: { fr: Cible, en: Target } }
  max_seconds: { type: "BIGINT", label: { fr: Maximum, en: Maximum } }
  cell_x: { type: "INTEGER", label: { fr: Lieu (carreau de 10 km vers l’est), en: Place (10 km cell east) } }
  cell_y: { type: "INTEGER", label: { fr: Lieu (carreau de 10 km vers le nord), en: Place (10 km cell north) } }
  remote: { type: "BOOLEAN", label: { fr: À distance, en: Remote } }
  language: { type: "VARCHAR", label: { fr: Langue, en: Language } }
  cefr: { type: "INTEGER", label: { fr: Niveau de langue, en: Language level } }
--- */
SELECT slot_id, need_id, mission_id, day, starts_at, ends_at, min_seconds, target_seconds, max_seconds, cell_x, cell_y, remote, language, cefr
FROM main.slot
