import { runTables } from '../../query-files/run-tables.js';

/** What the calculation knows of people and needs, in words of the page. */
export type DataUsed =
  | 'agreement'
  | 'area'
  | 'availability'
  | 'skills'
  | 'languages'
  | 'causes'
  | 'wishes'
  | 'limits'
  | 'invitations'
  | 'hours'
  | 'commitments'
  | 'decisions'
  | 'needs';

/** What it never knows. Nothing of it is in what a run copies. */
export const dataNeverUsed = [
  'age',
  'health',
  'origin',
  'gender',
  'opinions',
  'streetAddress',
  'freeText',
  'beneficiaryAnswers',
] as const;

/** What stands behind each column that a run copies; null: it only says which person or date a line is of. */
const ofColumn: Readonly<Record<string, DataUsed | null>> = {
  'person.volunteer_key': 'agreement',
  'person.cell_x': 'area',
  'person.cell_y': 'area',
  'person.max_km': 'limits',
  'person.remote_only': 'limits',
  'person.comfort_seconds': 'limits',
  'person.cap_seconds': 'limits',
  'person.days_per_week': 'limits',
  'person.rest_seconds': 'limits',
  'person.invitations': 'invitations',
  'person.invitations_max': 'limits',
  'person_time.volunteer_key': null,
  'person_time.starts_at': 'availability',
  'person_time.ends_at': 'availability',
  'person_time.preference': 'availability',
  'person_away.volunteer_key': null,
  'person_away.starts_at': 'availability',
  'person_away.ends_at': 'availability',
  'person_skill.volunteer_key': null,
  'person_skill.skill_id': 'skills',
  'person_skill.level': 'skills',
  'person_language.volunteer_key': null,
  'person_language.language': 'languages',
  'person_language.cefr': 'languages',
  'person_preference.volunteer_key': null,
  'person_preference.mission_id': 'wishes',
  'person_preference.weight': 'wishes',
  'person_cause.volunteer_key': null,
  'person_cause.cause': 'causes',
  'person_cause.weight': 'causes',
  'person_lock.volunteer_key': null,
  'person_lock.slot_id': 'decisions',
  'person_lock.mission_id': 'decisions',
  'person_lock.kind': 'decisions',
  'slot_skill.slot_id': null,
  'slot_skill.skill_id': 'needs',
  'slot_skill.level': 'needs',
  'slot_skill.kind': 'needs',
  'slot_skill.n': 'needs',
  'asked_pair.volunteer_key': null,
  'asked_pair.part_id': null,
};

/** And behind each view of what is known of the past and of what missions need. */
const ofView: Readonly<Record<string, DataUsed>> = {
  'staging.activity': 'hours',
  'staging.assignment': 'commitments',
  'staging.mission': 'needs',
  'staging.need': 'needs',
  'staging.slot': 'needs',
};

const VIEW = /\bstaging\.\w+/g;

/**
 * The data used, read from what runs really copy and from the queries that they really run. `sql`: all of these. Throws on
 * what nobody put into words: the page must not leave anything out.
 */
export function dataUsed(sql: Iterable<string>, tables: typeof runTables = runTables): DataUsed[] {
  const used = new Set<DataUsed>();
  for (const [table, shape] of tables) {
    for (const column of Object.keys(shape)) {
      const data = ofColumn[`${table}.${column}`];
      if (data === undefined) throw new Error(`The page of rules does not say what ${table}.${column} is`);
      if (data !== null) used.add(data);
    }
  }
  for (const text of sql) {
    for (const [view] of text.matchAll(VIEW)) {
      const data = ofView[view];
      if (data === undefined) throw new Error(`The page of rules does not say what ${view} is`);
      used.add(data);
    }
  }
  return [...used];
}
