-- One row per activity, as it stands after the last segment. Replayed from the ledger, never edited.
CREATE TABLE activity (
  activity_id VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  import_id VARCHAR,
  line INTEGER,
  volunteer_key VARCHAR,
  mission_id VARCHAR,
  activity_type VARCHAR,
  day DATE NOT NULL,
  started_at TIMESTAMP,
  ended_at TIMESTAMP,
  person_seconds BIGINT,
  headcount INTEGER,
  provenance VARCHAR NOT NULL,
  status VARCHAR NOT NULL,
  site VARCHAR,
  territory VARCHAR,
  funder VARCHAR,
  remote BOOLEAN,
  language VARCHAR,
  beneficiaries BIGINT,
  outcomes STRUCT("type" VARCHAR, quantity DECIMAL(18, 6), unit VARCHAR, shared BOOLEAN)[],
  flags VARCHAR[]
);

-- What the source last said of an activity that a person has corrected since. A correction survives later files.
CREATE TABLE corrected_activity AS FROM activity;

-- Every activity as its source last stated it: what the next file of that source is compared with.
CREATE VIEW imported_activity AS
SELECT * FROM activity ANTI JOIN corrected_activity USING (activity_id)
UNION ALL
SELECT * FROM corrected_activity;
