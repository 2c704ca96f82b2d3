import type { DurationUnit } from './durations.js';
import { plainWord } from './plain-words.js';

export const fields = [
  'external_id',
  'volunteer',
  'volunteer_email',
  'volunteer_name',
  'mission',
  'mission_title',
  'activity_type',
  'day',
  'started_at',
  'ended_at',
  'person_seconds',
  'headcount',
  'provenance',
  'status',
  'site',
  'territory',
  'funder',
  'remote',
  'language',
  'beneficiaries',
  'demand',
  'recorded_at',
  'year',
  'outcomes',
  'outcome_type',
  'quantity',
  'unit',
  'method',
  'volunteer_first_name',
  'end_day',
  'utc_offset',
  'no_show_mark',
  'refused_by',
  'ignored',
] as const;
export type Field = (typeof fields)[number];

/** What one column of a file holds. */
export type Meaning =
  | { field: Exclude<Field, 'person_seconds'> }
  | {
      field: 'person_seconds';
      unit: DurationUnit | null;
      /** The duration of the whole line, or of each of its people; null: nobody said. */
      holds: 'total' | 'each' | null;
    }
  | { field: 'outcome'; type: string; unit: string; shared: boolean };

const synonyms: Partial<Record<Field, readonly string[]>> = {
  external_id: ['external_id', 'activity_id', 'id', 'identifiant'],
  volunteer: ['volunteer', 'volunteer_id', 'benevole', 'volunteer_key'],
  volunteer_email: ['volunteer_email', 'email', 'e_mail', 'courriel', 'mail'],
  volunteer_name: ['volunteer_name', 'nom_du_benevole', 'nom_benevole'],
  mission: ['mission', 'mission_id'],
  mission_title: ['mission_title', 'mission_name', 'nom_de_la_mission', 'titre_de_la_mission'],
  activity_type: ['activity_type', 'type', 'activite', 'activity', 'type_d_activite'],
  day: ['day', 'date', 'jour'],
  started_at: ['started_at', 'start', 'debut', 'heure_de_debut', 'start_time'],
  ended_at: ['ended_at', 'end', 'fin', 'heure_de_fin', 'end_time'],
  headcount: ['headcount', 'effectif', 'participants', 'nombre_de_benevoles'],
  provenance: ['provenance', 'origine'],
  status: ['status', 'statut', 'etat'],
  site: ['site', 'lieu', 'place', 'location'],
  territory: ['territory', 'territoire', 'commune'],
  funder: ['funder', 'financeur', 'programme'],
  remote: ['remote', 'a_distance', 'distance'],
  language: ['language', 'langue'],
  beneficiaries: ['beneficiaries', 'beneficiaires'],
  outcomes: ['outcomes'],
  recorded_at: ['recorded_at', 'saisi_le', 'date_de_saisie'],
  year: ['year', 'annee'],
  ignored: ['note', 'notes', 'commentaire', 'comment', 'source', 'import_id', 'line'],
};

const durationNames: Record<string, DurationUnit | null> = {
  seconds: 'seconds',
  secondes: 'seconds',
  minutes: 'minutes',
  hours: 'hours',
  heures: 'hours',
  duree_en_heures: 'hours',
  duree_heures: 'hours',
  duree_en_minutes: 'minutes',
  duree: null,
  duration: null,
};

const byName = new Map(
  Object.entries(synonyms).flatMap(([field, names]) =>
    names.map((name) => [name, field as Exclude<Field, 'person_seconds'>] as const),
  ),
);

/** What a header of the canonical form says; null when it is not one of its names. */
export function meaningOf(header: string): Meaning | null {
  const outcome = /^\s*outcome_(.+?)\s*$/i.exec(header)?.[1];
  if (outcome !== undefined) return { field: 'outcome', type: outcome, unit: outcome, shared: false };
  const name = plainWord(header);
  if (name === 'person_seconds') return { field: 'person_seconds', unit: 'seconds', holds: 'total' };
  if (Object.hasOwn(durationNames, name))
    return { field: 'person_seconds', unit: durationNames[name] ?? null, holds: null };
  const field = byName.get(name);
  return field ? { field } : null;
}

/** How a mapping calls it: `mission_id`, `outcome_kg`. */
export function fieldName(meaning: Meaning): string {
  if (meaning.field === 'outcome') return `outcome_${meaning.type}`;
  return meaning.field === 'mission' ? 'mission_id' : meaning.field;
}

/** What a mapping's own word for a field means. Units and the like are still to be said. */
export function meaningNamed(name: string): Meaning {
  const outcome = /^outcome_(.+)$/.exec(name)?.[1];
  if (outcome !== undefined) return { field: 'outcome', type: outcome, unit: outcome, shared: false };
  if (name === 'person_seconds') return { field: 'person_seconds', unit: null, holds: null };
  const field = fields.find((one) => one === (name === 'mission_id' ? 'mission' : name));
  if (field === undefined || field === 'person_seconds') throw new Error(`No field ${name}`);
  return { field };
}
