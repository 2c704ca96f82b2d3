-- Several segments at once: activities that one of them took away, even if a later one brings them again.
CREATE OR REPLACE TEMP TABLE removed_meanwhile AS
SELECT DISTINCT activity_id FROM read_parquet($files)
WHERE record = 'activity' AND operation = 'remove';
