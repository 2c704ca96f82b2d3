/** What was stated by one source on one day, the latest first. */
export const daysOutcomes = `
  SELECT import_id AS "importId", mission_id AS "missionId", strftime(day, '%Y-%m-%d') AS day, outcome_type AS type,
    regexp_replace(regexp_replace(quantity::VARCHAR, '0+$', ''), '\\.$', '') AS quantity, unit, method
  FROM outcome
  WHERE activity_id IS NULL AND source = $source AND day = $day::DATE
  ORDER BY import_id DESC`;

/** Kinds of outcomes with their unit, the most frequent first. */
export const kindsInUse = `
  SELECT outcome_type AS type, unit FROM outcome GROUP BY outcome_type, unit
  ORDER BY count(*) DESC, outcome_type, unit LIMIT 40`;
