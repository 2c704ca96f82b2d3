import type { Meaning } from './fields.js';
import type { Mapping } from './mapping.js';
import { unsaidOutcome, unsaidOutcomes } from './told-outcomes.js';

/** Column of the log → the fields of a file that state it; others keep what is known. */
export const statedBy: Record<string, readonly Meaning['field'][]> = {
  volunteer_key: ['volunteer', 'volunteer_email', 'volunteer_name', 'volunteer_first_name'],
  mission_id: ['mission', 'mission_title'],
  activity_type: ['activity_type'],
  day: ['day', 'started_at'],
  started_at: ['started_at'],
  ended_at: ['ended_at'],
  person_seconds: ['person_seconds', 'ended_at'],
  headcount: ['headcount'],
  provenance: ['provenance', 'ended_at'],
  status: ['status', 'no_show_mark'],
  site: ['site'],
  territory: ['territory'],
  funder: ['funder'],
  remote: ['remote'],
  language: ['language'],
  beneficiaries: ['beneficiaries'],
  outcomes: ['outcome', 'outcomes', 'quantity'],
  method: ['method'],
};

/** Columns of the log that the file states, but this line does not name. */
export function unsaidColumns({ columns, always, preset }: Mapping, unsaid: ReadonlySet<number>): string[] | null {
  const left = Object.entries(statedBy).flatMap(([column, fields]) => {
    const own = columns.filter(({ meaning }) => fields.includes(meaning.field));
    const isAlways =
      Object.hasOwn(always, column) || (column === 'provenance' && preset.provenance !== null) || own.length === 0;
    return !isAlways && own.every(({ at }) => unsaid.has(at)) ? [column] : [];
  });
  const outcomes = columns.flatMap(({ at, meaning }) => {
    if (!unsaid.has(at)) return [];
    return meaning.field === 'outcome'
      ? [unsaidOutcome(meaning.type)]
      : meaning.field === 'outcomes'
        ? [unsaidOutcomes]
        : [];
  });
  const all = [...left, ...outcomes];
  return all.length > 0 ? all : null;
}
