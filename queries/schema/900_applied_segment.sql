-- How far the ledger has been replayed. Written in the same transaction as the rows.
CREATE TABLE applied_segment (
  sequence INTEGER NOT NULL,
  segment_id VARCHAR NOT NULL,
  sha256 VARCHAR NOT NULL
);

-- Whose warehouse this is, made by which schema, when and why. One row.
CREATE TABLE warehouse_origin (
  organisation_id VARCHAR NOT NULL,
  schema_hash VARCHAR NOT NULL,
  built_at TIMESTAMP NOT NULL,
  reason VARCHAR NOT NULL
);
