-- One row per outcome: those of activities, and those stated without one (activity_id is then null).
CREATE TABLE outcome (
  outcome_id VARCHAR NOT NULL, -- record_id # ordinal
  record_id VARCHAR NOT NULL,  -- the activity's id, or the statement's own
  activity_id VARCHAR,
  source VARCHAR NOT NULL,
  import_id VARCHAR,
  line INTEGER,
  volunteer_key VARCHAR,
  mission_id VARCHAR,
  activity_type VARCHAR,
  day DATE NOT NULL,
  headcount INTEGER,
  provenance VARCHAR NOT NULL,
  status VARCHAR NOT NULL,
  site VARCHAR,
  territory VARCHAR,
  funder VARCHAR,
  remote BOOLEAN,
  language VARCHAR,
  outcome_type VARCHAR NOT NULL,
  quantity DECIMAL(18, 6) NOT NULL,
  unit VARCHAR NOT NULL,
  shared BOOLEAN NOT NULL,
  method VARCHAR               -- how it was measured, of those stated without an activity
);

-- Outcomes stated without an activity, in the columns of an activity: what the next file is compared with.
CREATE VIEW stated_outcome AS
SELECT
  record_id AS activity_id, source, import_id, line, volunteer_key, mission_id, activity_type, day,
  NULL::TIMESTAMP AS started_at, NULL::TIMESTAMP AS ended_at, NULL::BIGINT AS person_seconds, headcount,
  provenance, status, site, territory, funder, remote, language, NULL::BIGINT AS beneficiaries,
  [{'type': outcome_type, 'quantity': quantity, 'unit': unit, 'shared': shared}] AS outcomes,
  []::VARCHAR[] AS flags,
  method
FROM outcome
WHERE activity_id IS NULL;
