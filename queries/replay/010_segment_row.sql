-- One segment that says one thing of each record: read from its file (variable segment_file) as often as needed.
CREATE OR REPLACE TEMP VIEW segment_row AS
SELECT
  operation, record, activity_id, source, import_id, line, volunteer_key, mission_id, activity_type, day,
  started_at, ended_at, person_seconds, headcount, provenance, status, site, territory, funder, remote,
  language, beneficiaries, outcomes, method, flags
FROM (
  -- Segments of before 2026-11-24 do not tell how an outcome was measured.
  SELECT NULL::VARCHAR AS method WHERE false
  UNION ALL BY NAME
  FROM read_parquet(getvariable('segment_file'))
);

-- What it takes away, it does not bring again.
CREATE OR REPLACE TEMP TABLE removed_meanwhile (activity_id VARCHAR);
