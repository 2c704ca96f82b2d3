/* ---
name: fitted_pair
version: 1
title: { fr: À quel point cela convient, en: How well it fits }
description:
  fr: Les points de chaque raison, arrondis un à un ; leur somme est la convenance, de 0 à 1000. L’avis de la personne après la mission n’est pas encore recueilli sous son nom, chacun reçoit donc la moitié de ces points.
  en: The points of each reason, each rounded; their sum is the fit, 0 to 1000. A person's own opinion after the mission is not yet collected under their name, so everybody receives half of those points.
params: { skills: INTEGER, availability: INTEGER, cause: INTEGER, preference: INTEGER, distance: INTEGER, language: INTEGER, experience: INTEGER, feedback: INTEGER }
grain: [part_id, volunteer_key]
tests:
  - given:
      slot_in_horizon:
        - { slot_id: plain, mission_id: m0, remote: true }
        - { slot_id: s1, mission_id: m1, activity_type: maraude, remote: false, language: fr, cefr: 4 }
      slot_part:
        - { part_id: plain, slot_id: plain }
        - { part_id: "s1:nurse", slot_id: s1, skill_id: nurse, level: 2 }
      slot_skill:
        - { slot_id: s1, skill_id: cooking, level: 2, kind: preferred }
        - { slot_id: s1, skill_id: nurse, level: 2, kind: at_least_n, n: 1 }
      person_skill:
        - { volunteer_key: v1, skill_id: nurse, level: 3 }
        - { volunteer_key: v1, skill_id: cooking, level: 1 }
      person_language: [{ volunteer_key: v1, language: fr, cefr: 5 }]
      person_cause: [{ volunteer_key: v1, cause: maraude, weight: 1 }]
      person_preference: [{ volunteer_key: v1, mission_id: m1, weight: 2 }]
      experience: [{ volunteer_key: v1, activity_type: maraude, seconds: 72000 }]
      eligible_pair:
        - { part_id: "s1:nurse", slot_id: s1, volunteer_key: v1, free_seconds: 3600, preference: 2, today_seconds: 0, km: 10 }
        - { part_id: plain, slot_id: plain, volunteer_key: v1, free_seconds: 3600, preference: 0, today_seconds: 0 }
        - { part_id: plain, slot_id: plain, volunteer_key: v2, free_seconds: 3600, preference: 1, today_seconds: 0 }
    params: { skills: 250, availability: 150, cause: 150, preference: 150, distance: 100, language: 75, experience: 75, feedback: 50 }
    expect:
      - { part_id: "s1:nurse", volunteer_key: v1, skills: 188, availability: 150, cause: 150, preference: 150, distance: 37, language: 75, experience: 47, feedback: 25, fit: 822 }
      - { part_id: plain, volunteer_key: v1, skills: 150, availability: 30, cause: 30, preference: 75, distance: 100, language: 45, experience: 0, feedback: 25, fit: 455 }
      - { part_id: plain, volunteer_key: v2, skills: 150, availability: 90, cause: 75, preference: 75, distance: 100, language: 45, experience: 0, feedback: 25, fit: 560 }
--- */
WITH wished AS (
  SELECT p.part_id, w.skill_id, w.level
  FROM slot_part AS p
  INNER JOIN slot_skill AS w ON w.slot_id = p.slot_id AND (w.kind <> 'at_least_n' OR w.skill_id = p.skill_id)
), able AS (
  SELECT e.part_id, e.volunteer_key, avg(least(1, coalesce(h.level, 0) / w.level)) AS share
  FROM eligible_pair AS e
  INNER JOIN wished AS w ON w.part_id = e.part_id
  LEFT JOIN person_skill AS h ON h.volunteer_key = e.volunteer_key AND h.skill_id = w.skill_id
  GROUP BY e.part_id, e.volunteer_key
), causes AS (
  SELECT volunteer_key, list(cause ORDER BY cause) FILTER (WHERE weight > 0) AS chosen
  FROM person_cause
  GROUP BY volunteer_key
), shares AS (
  SELECT e.part_id, e.slot_id, e.volunteer_key, e.free_seconds, e.today_seconds, e.km, s.mission_id,
    coalesce(a.share, 0.6) AS skills,
    CASE e.preference WHEN 2 THEN 1 WHEN 1 THEN 0.6 ELSE 0.2 END AS availability,
    CASE WHEN c.chosen IS NULL THEN 0.5 WHEN coalesce(list_contains(c.chosen, s.activity_type), false) THEN 1 ELSE 0.2 END AS cause,
    coalesce((w.weight + 2) / 4, 0.5) AS preference,
    -- Unknown is neither near nor far.
    CASE WHEN s.remote THEN 1 ELSE coalesce(exp(-e.km / 10), 0.5) END AS distance,
    CASE WHEN s.language IS NULL THEN 0.6 WHEN l.cefr > coalesce(s.cefr, 1) THEN 1 ELSE 0.8 END AS language,
    1 - exp(-coalesce(x.seconds, 0) / 3600 / 20) AS experience,
    0.5 AS feedback
  FROM eligible_pair AS e
  INNER JOIN slot_in_horizon AS s ON s.slot_id = e.slot_id
  LEFT JOIN able AS a ON a.part_id = e.part_id AND a.volunteer_key = e.volunteer_key
  LEFT JOIN causes AS c ON c.volunteer_key = e.volunteer_key
  LEFT JOIN person_preference AS w ON w.volunteer_key = e.volunteer_key AND w.mission_id = s.mission_id
  LEFT JOIN person_language AS l ON l.volunteer_key = e.volunteer_key AND l.language = s.language
  LEFT JOIN experience AS x ON x.volunteer_key = e.volunteer_key AND x.activity_type = s.activity_type
), points AS (
  SELECT part_id, slot_id, mission_id, volunteer_key, free_seconds, today_seconds, km,
    round($skills::INTEGER * skills)::INTEGER AS skills,
    round($availability::INTEGER * availability)::INTEGER AS availability,
    round($cause::INTEGER * cause)::INTEGER AS cause,
    round($preference::INTEGER * preference)::INTEGER AS preference,
    round($distance::INTEGER * distance)::INTEGER AS distance,
    round($language::INTEGER * language)::INTEGER AS language,
    round($experience::INTEGER * experience)::INTEGER AS experience,
    round($feedback::INTEGER * feedback)::INTEGER AS feedback
  FROM shares
)
SELECT *, skills + availability + cause + preference + distance + language + experience + feedback AS fit
FROM points
ORDER BY part_id, volunteer_key
