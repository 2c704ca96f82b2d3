/* ---
name: filled_slot
title: { fr: Créneaux et ceux qui les pourvoient, en: Slots and who fills them }
description:
  fr: Une ligne par créneau, avec le temps noté par ceux qui sont venus et le temps promis par ceux qui viendront. Les créneaux d’un même jour d’une mission forment une seule ligne dès qu’une activité de ce jour ne dit pas auquel elle appartient.
  en: One row per slot, with the time noted by those who came and the time promised by those who will. The slots of one day of a mission make a single row as soon as an activity of that day does not tell which it belongs to.
columns:
  mission_id: { type: "VARCHAR", label: { fr: Mission, en: Mission } }
  day: { type: "DATE", label: { fr: Jour, en: Day } }
  slot_id: { type: "VARCHAR", label: { fr: Créneau, en: Slot } }
  activity_type: { type: "VARCHAR", label: { fr: Type d’activité, en: Activity type } }
  site: { type: "VARCHAR", label: { fr: Site, en: Site } }
  territory: { type: "VARCHAR", label: { fr: Territoire, en: Territory } }
  language: { type: "VARCHAR", label: { fr: Langue, en: Language } }
  funder: { type: "VARCHAR", label: { fr: Financeur, en: Funder } }
  zone: { type: "VARCHAR", label: { fr: Fuseau, en: Zone } }
  slots: { type: "BIGINT", label: { fr: Créneaux, en: Slots } }
  needed_seconds: { type: "BIGINT", label: { fr: Temps demandé, en: Time needed } }
  min_seconds: { type: "BIGINT", label: { fr: Minimum, en: Minimum } }
  came_seconds: { type: "BIGINT", label: { fr: Temps noté, en: Time noted } }
  came_people: { type: "VARCHAR[]", label: { fr: Personnes venues, en: People who came } }
  came_largest_group: { type: "INTEGER", label: { fr: Plus grand groupe venu, en: Largest group that came } }
  agreed_seconds: { type: "BIGINT", label: { fr: Temps promis, en: Time promised } }
  agreed_people: { type: "VARCHAR[]", label: { fr: Personnes qui viendront, en: People who agreed } }
--- */
WITH slot_days AS (
  -- A slot that passes midnight is also looked for on the days after its own, up to a month.
  SELECT slot_id, mission_id, day, starts_at, ends_at,
    unnest(generate_series(0, least(date_diff('day', starts_at, ends_at) + 1, 30))) AS later
  FROM staging.slot
), activities AS (
  SELECT activity_id, mission_id, day, started_at, person_seconds, volunteer_key, headcount
  FROM staging.activity
  -- Of missions without any slot there is nothing to fill.
  WHERE status IN ('declared', 'validated') AND NOT own_employee AND mission_id IN (SELECT mission_id FROM staging.slot)
), slots_by_activity AS (
  SELECT a.activity_id, count(*) AS slots, min(s.slot_id) AS slot_id, min(s.day) AS day
  FROM activities AS a
  INNER JOIN slot_days AS s ON s.mission_id = a.mission_id AND s.day + s.later::INTEGER = a.day
    AND a.started_at >= s.starts_at AND a.started_at < s.ends_at
  GROUP BY a.activity_id
), placed AS (
  -- With a start inside one slot: that slot. Without a start, or in several at once: the mission-day. Outside all: nowhere.
  SELECT a.mission_id, coalesce(f.day, a.day) AS day, CASE WHEN f.slots = 1 THEN f.slot_id END AS slot_id,
    a.person_seconds, a.volunteer_key, a.headcount
  FROM activities AS a
  LEFT JOIN slots_by_activity AS f ON f.activity_id = a.activity_id
  WHERE a.started_at IS NULL OR f.activity_id IS NOT NULL
), pooled_days AS (
  SELECT DISTINCT mission_id, day FROM placed WHERE slot_id IS NULL
), slots AS (
  SELECT s.*, CASE WHEN p.day IS NULL THEN s.slot_id END AS unit
  FROM staging.slot AS s
  LEFT JOIN pooled_days AS p ON p.mission_id = s.mission_id AND p.day = s.day
), came AS (
  SELECT c.mission_id, c.day, CASE WHEN p.day IS NULL THEN c.slot_id END AS unit,
    coalesce(sum(c.person_seconds), 0)::BIGINT AS seconds,
    coalesce(list(DISTINCT c.volunteer_key ORDER BY c.volunteer_key) FILTER (WHERE c.volunteer_key IS NOT NULL), []) AS people,
    max(coalesce(c.headcount, 1)) FILTER (WHERE c.volunteer_key IS NULL) AS largest_group
  FROM placed AS c
  LEFT JOIN pooled_days AS p ON p.mission_id = c.mission_id AND p.day = c.day
  GROUP BY ALL
), agreed AS (
  SELECT s.mission_id, s.day, s.unit, sum(a.seconds)::BIGINT AS seconds,
    coalesce(list(DISTINCT a.volunteer_key ORDER BY a.volunteer_key) FILTER (WHERE a.volunteer_key IS NOT NULL), []) AS people
  FROM staging.assignment AS a
  INNER JOIN slots AS s ON s.slot_id = a.slot_id
  WHERE NOT a.own_employee
  GROUP BY ALL
), wanted AS (
  SELECT s.mission_id, s.day, s.unit,
    CASE WHEN count(DISTINCT coalesce(s.language, '')) = 1 THEN min(s.language) END AS language,
    min(n.zone) AS zone,
    count(*) AS slots,
    CASE WHEN bool_and(s.target_seconds IS NOT NULL) THEN sum(s.target_seconds)::BIGINT END AS needed_seconds,
    CASE WHEN bool_and(s.min_seconds IS NOT NULL) THEN sum(s.min_seconds)::BIGINT END AS min_seconds
  FROM slots AS s
  LEFT JOIN staging.need AS n ON n.need_id = s.need_id
  GROUP BY ALL
)
SELECT
  w.mission_id, w.day, w.unit AS slot_id, m.activity_type, m.site, m.territory, coalesce(w.language, m.language) AS language,
  m.funder, w.zone, w.slots, w.needed_seconds, w.min_seconds,
  coalesce(c.seconds, 0) AS came_seconds, coalesce(c.people, []) AS came_people, c.largest_group AS came_largest_group,
  coalesce(a.seconds, 0) AS agreed_seconds, coalesce(a.people, []) AS agreed_people
FROM wanted AS w
LEFT JOIN staging.mission AS m ON m.mission_id = w.mission_id
LEFT JOIN came AS c ON c.mission_id = w.mission_id AND c.day = w.day AND c.unit IS NOT DISTINCT FROM w.unit
LEFT JOIN agreed AS a ON a.mission_id = w.mission_id AND a.day = w.day AND a.unit IS NOT DISTINCT FROM w.unit
