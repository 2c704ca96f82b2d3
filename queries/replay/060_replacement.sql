-- Each record of the segments replaces its earlier row, but in a conflict; a removed one only leaves.
CREATE OR REPLACE TEMP VIEW replacing AS
SELECT segment_row.* FROM segment_row
ANTI JOIN conflict ON conflict.activity_id = segment_row.activity_id AND conflict.record = segment_row.record;

DELETE FROM activity
WHERE activity_id IN (SELECT activity_id FROM replacing WHERE record = 'activity');

DELETE FROM outcome
WHERE activity_id IS NOT NULL AND record_id IN (SELECT activity_id FROM replacing WHERE record = 'activity');

DELETE FROM outcome
WHERE activity_id IS NULL AND record_id IN (SELECT activity_id FROM replacing WHERE record = 'outcome');

INSERT INTO activity BY NAME
SELECT * EXCLUDE (operation, record, method) FROM replacing
WHERE record = 'activity' AND operation <> 'remove';

INSERT INTO outcome BY NAME
WITH stated AS (
  SELECT *, unnest(outcomes) AS outcome, generate_subscripts(outcomes, 1) AS ordinal
  FROM replacing
  WHERE operation <> 'remove'
)
SELECT
  activity_id || '#' || ordinal AS outcome_id,
  activity_id AS record_id,
  CASE record WHEN 'activity' THEN activity_id END AS activity_id,
  source, import_id, line, volunteer_key, mission_id, activity_type, day, headcount, provenance, status,
  site, territory, funder, remote, language,
  outcome."type" AS outcome_type,
  outcome.quantity AS quantity,
  outcome.unit AS unit,
  coalesce(outcome.shared, false) AS shared,
  method
FROM stated;
