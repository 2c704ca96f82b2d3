-- Segments that correct: what the source had stated is kept aside the first time, until a release gives it the word again.
INSERT INTO corrected_activity BY NAME
SELECT activity.* FROM activity
SEMI JOIN segment_row ON segment_row.activity_id = activity.activity_id AND segment_row.record = 'activity'
  AND segment_row.operation <> 'release'
ANTI JOIN corrected_activity ON corrected_activity.activity_id = activity.activity_id;

DELETE FROM corrected_activity
WHERE activity_id IN (SELECT activity_id FROM segment_row WHERE record = 'activity' AND operation = 'release');

CREATE OR REPLACE TEMP TABLE conflict AS
SELECT * FROM segment_row LIMIT 0;
