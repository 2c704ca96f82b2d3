/** The columns of every segment file, in order, with their DuckDB types. Instants are UTC. */
export const segmentColumns = {
  operation: 'VARCHAR',
  record: 'VARCHAR',
  activity_id: 'VARCHAR',
  source: 'VARCHAR',
  import_id: 'VARCHAR',
  line: 'INTEGER',
  volunteer_key: 'VARCHAR',
  mission_id: 'VARCHAR',
  activity_type: 'VARCHAR',
  day: 'DATE',
  started_at: 'TIMESTAMP',
  ended_at: 'TIMESTAMP',
  person_seconds: 'BIGINT',
  headcount: 'INTEGER',
  provenance: 'VARCHAR',
  status: 'VARCHAR',
  site: 'VARCHAR',
  territory: 'VARCHAR',
  funder: 'VARCHAR',
  remote: 'BOOLEAN',
  language: 'VARCHAR',
  beneficiaries: 'BIGINT',
  outcomes: 'STRUCT("type" VARCHAR, quantity DECIMAL(18,6), unit VARCHAR, shared BOOLEAN)[]',
  /** How an outcome stated without an activity was measured; null elsewhere. */
  method: 'VARCHAR',
  flags: 'VARCHAR[]',
} as const satisfies Record<string, string>;

/**
 * `operation`: `insert` and `change` replace the row of that activity_id, `remove` takes it away;
 * `release`, in a correction, gives its source the word again.
 * `record`: `activity`, or `outcome` stated without an activity, whose own id stands in activity_id.
 */
export type SegmentColumn = keyof typeof segmentColumns;
