-- Segments that correct: what the source had stated is kept aside the first time.
INSERT INTO corrected_activity BY NAME
SELECT activity.* FROM activity
SEMI JOIN segment_row ON segment_row.activity_id = activity.activity_id AND segment_row.record = 'activity'
ANTI JOIN corrected_activity ON corrected_activity.activity_id = activity.activity_id;

CREATE OR REPLACE TEMP TABLE conflict AS
SELECT * FROM segment_row LIMIT 0;
