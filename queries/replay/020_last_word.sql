-- Several segments at once: the last word on each record. $files: their paths, oldest first.
CREATE OR REPLACE TEMP TABLE segment_row AS
WITH stated AS (
  SELECT
    operation, record, activity_id, source, import_id, line, volunteer_key, mission_id, activity_type, day,
    started_at, ended_at, person_seconds, headcount, provenance, status, site, territory, funder, remote,
    language, beneficiaries, outcomes, method, flags,
    filename AS segment_file, file_row_number AS position
  FROM (
    -- Segments of before 2026-11-24 do not tell how an outcome was measured.
    SELECT NULL::VARCHAR AS method WHERE false
    UNION ALL BY NAME
    FROM read_parquet($files, filename = true, file_row_number = true, union_by_name = true)
  )
),
segment_file AS (
  SELECT unnest($files::VARCHAR[]) AS segment_file, generate_subscripts($files::VARCHAR[], 1) AS age
)
SELECT stated.* EXCLUDE (segment_file, position)
FROM stated JOIN segment_file USING (segment_file)
QUALIFY row_number() OVER (PARTITION BY record, activity_id ORDER BY age DESC, position DESC) = 1;
