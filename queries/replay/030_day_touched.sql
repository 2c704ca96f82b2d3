-- The days whose figures may move: those the segments state, and those their records stood on before.
CREATE OR REPLACE TEMP TABLE day_touched AS
SELECT day FROM segment_row WHERE day IS NOT NULL AND operation <> 'remove'
UNION
SELECT activity.day FROM activity SEMI JOIN segment_row USING (activity_id)
UNION
SELECT outcome.day FROM outcome SEMI JOIN segment_row ON segment_row.activity_id = outcome.record_id;
