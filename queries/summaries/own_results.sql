/* ---
name: own_results
version: 1
title: { fr: Grâce à vous, en: Thanks to you }
description:
  fr: Les résultats d’une personne, et ceux de l’équipe des jours où elle est venue. Un résultat d’équipe n’est jamais partagé entre ses membres ; l’équipe, ce sont les personnes venues ces jours-là. Ce qui s’atteste (certified) laisse de côté ce que personne n’a validé, et le temps d’une personne salariée.
  en: One person's own results, and those of the team on the days they came. A team result is never divided; the team is whoever came on those days. What can be certified leaves out what nobody validated, and the time of an employee.
params: { volunteer_key: VARCHAR, certified: BOOLEAN }
grain: [is_team, mission_id, outcome_type, outcome_unit]
tests:
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, status: declared }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v3, status: no_show }
        - { day: 2026-03-03, mission_id: food_bank, volunteer_key: v1 }
        - { day: 2026-03-03, mission_id: food_bank, volunteer_key: v4 }
        - { day: 2026-03-03, mission_id: food_bank, headcount: 6 }
        - { day: 2026-03-04, mission_id: food_bank, volunteer_key: v1, status: declared }
        - { day: 2026-03-04, mission_id: food_bank, volunteer_key: v5 }
        - { day: 2026-03-05, mission_id: reading, volunteer_key: v1 }
      staging.outcome:
        - { outcome_id: o1, activity_id: a2, day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, outcome_type: meals, outcome_unit: meal, quantity: 40, shared: true, status: validated }
        - { outcome_id: o2, day: 2026-03-03, mission_id: food_bank, outcome_type: meals, outcome_unit: meal, quantity: 30.5, shared: false, status: validated }
        - { outcome_id: o3, activity_id: a5, day: 2026-03-04, mission_id: food_bank, volunteer_key: v5, outcome_type: meals, outcome_unit: meal, quantity: 99, shared: true, status: validated }
        - { outcome_id: o4, activity_id: a2, day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, outcome_type: meals, outcome_unit: meal, quantity: 7, shared: false, status: validated }
        - { outcome_id: o5, activity_id: a6, day: 2026-03-05, mission_id: reading, volunteer_key: v1, outcome_type: visits, outcome_unit: visit, quantity: 2, shared: false, status: validated }
        - { outcome_id: o6, activity_id: a7, day: 2026-03-05, mission_id: reading, volunteer_key: v1, outcome_type: visits, outcome_unit: visit, quantity: 5, shared: false, status: declared }
        - { outcome_id: o7, activity_id: a8, day: 2026-03-05, volunteer_key: v1, outcome_type: songs, outcome_unit: song, quantity: 3, shared: true, status: validated }
        - { outcome_id: o8, activity_id: a9, day: 2026-03-02, mission_id: food_bank, outcome_type: meals, outcome_unit: meal, quantity: 11, shared: true, status: refused }
    params: { volunteer_key: v1, certified: false, from: 2026-03-01, to: 2026-04-01 }
    expect:
      - { is_team: false, mission_id: reading, outcome_type: visits, outcome_unit: visit, quantity: 2, first_day: 2026-03-05, last_day: 2026-03-05, people: null, with_groups: null }
      - { is_team: true, mission_id: food_bank, outcome_type: meals, outcome_unit: meal, quantity: 70.5, first_day: 2026-03-02, last_day: 2026-03-03, people: 3, with_groups: true }
      - { is_team: true, mission_id: null, outcome_type: songs, outcome_unit: song, quantity: 3, first_day: 2026-03-05, last_day: 2026-03-05, people: null, with_groups: null }
  - given:
      staging.activity:
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v1 }
        - { day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, status: declared }
        - { day: 2026-03-03, mission_id: food_bank, volunteer_key: v1, own_employee: true }
      staging.outcome:
        - { outcome_id: o1, activity_id: a2, day: 2026-03-02, mission_id: food_bank, volunteer_key: v2, outcome_type: meals, outcome_unit: meal, quantity: 40, shared: true, status: declared }
        - { outcome_id: o2, activity_id: a1, day: 2026-03-02, mission_id: food_bank, volunteer_key: v1, outcome_type: meals, outcome_unit: meal, quantity: 2, shared: true, status: validated }
        - { outcome_id: o3, day: 2026-03-02, mission_id: food_bank, outcome_type: meals, outcome_unit: meal, quantity: 5, shared: false, status: declared }
        - { outcome_id: o4, day: 2026-03-03, mission_id: food_bank, outcome_type: meals, outcome_unit: meal, quantity: 9, shared: false, status: validated }
        - { outcome_id: o5, activity_id: a3, day: 2026-03-03, mission_id: food_bank, volunteer_key: v1, outcome_type: songs, outcome_unit: song, quantity: 3, shared: false, status: validated, own_employee: true }
    params: { volunteer_key: v1, certified: true, from: 2026-03-01, to: 2026-04-01 }
    expect:
      - { is_team: true, mission_id: food_bank, outcome_type: meals, outcome_unit: meal, quantity: 7, first_day: 2026-03-02, last_day: 2026-03-02, people: 2, with_groups: false }
--- */
WITH presence AS (
  SELECT DISTINCT mission_id, day
  FROM staging.activity
  WHERE
    volunteer_key = $volunteer_key AND coalesce(headcount, 1) = 1 AND status = 'validated'
    AND mission_id IS NOT NULL AND day >= $from AND day < $to AND NOT ($certified AND own_employee)
),
team_result AS (
  SELECT o.mission_id, o.day, o.outcome_type, o.outcome_unit, o.quantity
  FROM staging.outcome AS o
  INNER JOIN presence AS p ON p.mission_id = o.mission_id AND p.day = o.day
  -- A count at the door is nobody's hours: nobody has to validate it.
  WHERE
    (o.shared OR o.activity_id IS NULL)
    AND (o.status = 'validated' OR (o.status = 'declared' AND (NOT $certified OR o.activity_id IS NULL)))
),
-- Of an activity without a mission nobody can tell who else was there.
lone_team_result AS (
  SELECT o.day, o.outcome_type, o.outcome_unit, o.quantity
  FROM staging.outcome AS o
  WHERE
    o.volunteer_key = $volunteer_key AND o.shared AND o.mission_id IS NULL AND o.status = 'validated'
    AND o.day >= $from AND o.day < $to AND NOT ($certified AND o.own_employee)
),
team_day AS (
  SELECT DISTINCT mission_id, day, outcome_type, outcome_unit FROM team_result
),
team AS (
  SELECT
    d.mission_id, d.outcome_type, d.outcome_unit,
    (count(DISTINCT a.volunteer_key) FILTER (WHERE coalesce(a.headcount, 1) = 1))::INTEGER AS people,
    bool_or(a.volunteer_key IS NULL) AS with_groups
  FROM team_day AS d
  INNER JOIN staging.activity AS a ON a.mission_id = d.mission_id AND a.day = d.day
  WHERE a.status IN ('declared', 'validated')
  GROUP BY d.mission_id, d.outcome_type, d.outcome_unit
),
result AS (
  SELECT
    false AS is_team, o.mission_id, o.outcome_type, o.outcome_unit, sum(o.quantity) AS quantity,
    min(o.day) AS first_day, max(o.day) AS last_day
  FROM staging.outcome AS o
  WHERE
    o.volunteer_key = $volunteer_key AND coalesce(o.headcount, 1) = 1 AND o.activity_id IS NOT NULL
    AND NOT o.shared AND o.status = 'validated' AND o.day >= $from AND o.day < $to
    AND NOT ($certified AND o.own_employee)
  GROUP BY o.mission_id, o.outcome_type, o.outcome_unit
  UNION ALL
  SELECT true, mission_id, outcome_type, outcome_unit, sum(quantity), min(day), max(day)
  FROM team_result
  GROUP BY mission_id, outcome_type, outcome_unit
  UNION ALL
  SELECT true, NULL, outcome_type, outcome_unit, sum(quantity), min(day), max(day)
  FROM lone_team_result
  GROUP BY outcome_type, outcome_unit
)
SELECT
  result.is_team, result.mission_id, mission.title, result.outcome_type, result.outcome_unit,
  result.quantity::DECIMAL(38, 6) AS quantity, result.first_day, result.last_day,
  CASE WHEN result.is_team THEN team.people END AS people,
  CASE WHEN result.is_team THEN team.with_groups END AS with_groups
FROM result
LEFT JOIN team USING (mission_id, outcome_type, outcome_unit)
LEFT JOIN staging.mission AS mission ON mission.mission_id = result.mission_id
ORDER BY result.is_team, result.quantity DESC, result.outcome_type, result.outcome_unit, result.mission_id
