-- Segments that state: a corrected activity keeps its correction, flagged, and only its imported version moves.
-- What was taken away lost its correction; brought again, it is as its source states it.
DELETE FROM corrected_activity WHERE activity_id IN (SELECT activity_id FROM removed_meanwhile);

CREATE OR REPLACE TEMP TABLE conflict AS
SELECT segment_row.* FROM segment_row SEMI JOIN corrected_activity USING (activity_id)
WHERE record = 'activity' AND operation <> 'remove';

DELETE FROM corrected_activity WHERE activity_id IN (SELECT activity_id FROM segment_row WHERE record = 'activity');

INSERT INTO corrected_activity BY NAME
SELECT * EXCLUDE (operation, record, method) FROM conflict;

UPDATE activity SET flags = list_append(coalesce(flags, []), 'conflicts-with-correction')
WHERE activity_id IN (SELECT activity_id FROM conflict)
  AND NOT coalesce(list_contains(flags, 'conflicts-with-correction'), false);
