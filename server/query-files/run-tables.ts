import type { Shapes } from './given.js';

/**
 * What a run of `queries/allocation` copies from the registry for its own time, as temporary tables: people who said
 * yes to suggestions, by key, without names or free text, and what only the registry knows of needs. Instants are UTC.
 */
export const runTables: Shapes = new Map<string, Readonly<Record<string, string>>>([
  [
    'person',
    {
      volunteer_key: 'VARCHAR',
      /** Home, as a cell of the European 10 km grid; null: not known. */
      cell_x: 'INTEGER',
      cell_y: 'INTEGER',
      max_km: 'INTEGER',
      remote_only: 'BOOLEAN',
      comfort_seconds: 'BIGINT',
      cap_seconds: 'BIGINT',
      days_per_week: 'INTEGER',
      rest_seconds: 'BIGINT',
      invitations: 'INTEGER',
      invitations_max: 'INTEGER',
    },
  ],
  /** Free time: no two stretches of one person overlap, and what an exception takes away is not in them. */
  ['person_time', { volunteer_key: 'VARCHAR', starts_at: 'TIMESTAMP', ends_at: 'TIMESTAMP', preference: 'INTEGER' }],
  /** When somebody said that they cannot, whatever else they said. */
  ['person_away', { volunteer_key: 'VARCHAR', starts_at: 'TIMESTAMP', ends_at: 'TIMESTAMP' }],
  ['person_skill', { volunteer_key: 'VARCHAR', skill_id: 'VARCHAR', level: 'INTEGER' }],
  ['person_language', { volunteer_key: 'VARCHAR', language: 'VARCHAR', cefr: 'INTEGER' }],
  ['person_preference', { volunteer_key: 'VARCHAR', mission_id: 'VARCHAR', weight: 'INTEGER' }],
  ['person_cause', { volunteer_key: 'VARCHAR', cause: 'VARCHAR', weight: 'INTEGER' }],
  /** Exactly one of slot and mission is given. */
  ['person_lock', { volunteer_key: 'VARCHAR', slot_id: 'VARCHAR', mission_id: 'VARCHAR', kind: 'VARCHAR' }],
  ['slot_skill', { slot_id: 'VARCHAR', skill_id: 'VARCHAR', level: 'INTEGER', kind: 'VARCHAR', n: 'INTEGER' }],
  /** Pairs that somebody asks about. */
  ['asked_pair', { volunteer_key: 'VARCHAR', part_id: 'VARCHAR' }],
]);
