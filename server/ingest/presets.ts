import type { Provenance } from './canonical-row.js';
import { type Meaning, meaningOf } from './fields.js';
import type { PresetName } from './ingest.schemas.js';
import { plainWord } from './plain-words.js';

export type { PresetName } from './ingest.schemas.js';

export interface Preset {
  name: PresetName | 'outcomes';
  /** Changes when the same bytes would be read otherwise. */
  version: number;
  meaningOf: (header: string) => Meaning | null;
  /** Null: measured when both instants are there, else declared. */
  provenance: Provenance | null;
  /** The duration is for everybody wanted: divided by demand, multiplied by those who came. */
  isDurationForDemand: boolean;
}

const hours: Meaning = { field: 'person_seconds', unit: 'hours', isCanonical: true };

const published: Record<string, Meaning> = {
  shift_id: { field: 'external_id' },
  date: { field: 'day' },
  postcode: { field: 'site' },
  volunteer_hours: hours,
  attended: { field: 'headcount' },
  demand: { field: 'demand' },
  event_id: { field: 'mission' },
  event_name: { field: 'mission_title' },
  event_type: { field: 'activity_type' },
};

const raw: Record<string, Meaning> = {
  event_id: { field: 'mission' },
  event_name: { field: 'mission_title' },
  event_type: { field: 'activity_type' },
  event_shift_id: { field: 'external_id' },
  event_shift_postal_code: { field: 'site' },
  event_shift_date_time_from: { field: 'started_at' },
  event_shift_date_time_to: { field: 'ended_at' },
  event_shift_demand: { field: 'demand' },
  event_shift_hours: hours,
  event_shift_attended: { field: 'headcount' },
};

const known = (names: Record<string, Meaning>) => (header: string) => {
  const name = plainWord(header);
  return Object.hasOwn(names, name) ? (names[name] ?? null) : null;
};

const canonical: Preset = { name: 'canonical', version: 1, meaningOf, provenance: null, isDurationForDemand: false };

/** The preset for these headers: the one asked for, else the one whose headers these are. */
export function presetFor(headers: readonly string[], asked: PresetName | null): Preset {
  const names = new Set(headers.map(plainWord));
  const isRaw = names.has('event_shift_id') && names.has('event_shift_hours');
  const isPublished = names.has('shift_id') && names.has('volunteer_hours') && names.has('attended');
  if (asked === 'canonical' || (asked === null && !isRaw && !isPublished)) return canonical;
  return {
    name: 'rosterfy',
    version: 1,
    meaningOf: known(isRaw ? raw : published),
    provenance: 'estimated',
    isDurationForDemand: isRaw,
  };
}
