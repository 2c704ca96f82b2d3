import type { Field } from '../fields.js';
import { of, plainTraits, type Preset } from '../preset.js';

type OutcomeField = Exclude<Field, 'person_seconds'>;

const names: Partial<Record<OutcomeField, readonly string[]>> = {
  external_id: ['external_id', 'id', 'identifiant', 'outcome_id', 'n', 'numero'],
  day: ['day', 'date', 'jour'],
  mission: ['mission', 'mission_id'],
  mission_title: ['mission_title', 'mission_name', 'nom_de_la_mission', 'titre_de_la_mission'],
  outcome_type: ['type', 'outcome_type', 'outcome', 'resultat', 'type_de_resultat', 'produit', 'nature'],
  quantity: ['quantity', 'quantite', 'qte', 'qty'],
  unit: ['unit', 'unite', 'outcome_unit'],
  method: ['method', 'methode', 'mode_de_mesure', 'mesure_par'],
  activity_type: ['activity_type', 'activity', 'activite', 'type_d_activite'],
  provenance: ['provenance', 'origine'],
  status: ['status', 'statut', 'etat'],
  site: ['site', 'lieu', 'place', 'location'],
  territory: ['territory', 'territoire', 'commune'],
  funder: ['funder', 'financeur', 'programme'],
};

/** A file of outcomes stated without an activity. */
export const outcomePreset: Preset = {
  ...plainTraits,
  name: 'outcomes',
  signs: [],
  columns: Object.fromEntries(
    Object.entries(names).flatMap(([field, words]) => words.map((word) => [word, of(field as OutcomeField)])),
  ),
};
