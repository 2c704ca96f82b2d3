import type { ListField } from '../nouns/list-fields.schemas.js';

/** Names of columns of a file of missions, their dates and their needs, as `plainWord` writes them. */
export const missionColumns = {
  reference: [
    'external_id',
    'id',
    'identifiant',
    'reference',
    'mission_id',
    'numero',
    'n',
    'code',
    'numero_de_la_mission',
    'reference_de_la_mission',
  ],
  title: [
    'mission',
    'title',
    'titre',
    'mission_title',
    'mission_name',
    'nom_de_la_mission',
    'titre_de_la_mission',
    'intitule',
    'nom',
    'name',
  ],
  slot: ['slot_id', 'shift_id', 'numero_du_creneau', 'identifiant_du_creneau'],
  role: ['role', 'poste', 'post', 'task', 'tache'],
  description: ['description', 'descriptif'],
  activityType: ['activity_type', 'type', 'activite', 'activity', 'type_d_activite'],
  site: ['site', 'lieu', 'place', 'location'],
  territory: ['territory', 'territoire', 'commune'],
  funder: ['funder', 'financeur', 'programme'],
  status: ['status', 'statut', 'etat'],
  language: ['language', 'langue'],
  remote: ['remote', 'a_distance', 'distance'],
  day: ['day', 'date', 'jour'],
  from: ['from', 'start', 'starts_at', 'started_at', 'start_time', 'de', 'debut', 'heure_de_debut'],
  to: ['to', 'end', 'ends_at', 'ended_at', 'end_time', 'a', 'fin', 'heure_de_fin'],
  times: ['times', 'time', 'horaire', 'horaires', 'creneau', 'slot'],
  needed: [
    'needed',
    'need',
    'needs',
    'besoin',
    'besoins',
    'places',
    'people_needed',
    'volunteers_needed',
    'benevoles_attendus',
    'benevoles_necessaires',
    'personnes_necessaires',
    'nombre_de_places',
  ],
  minimum: ['minimum', 'min', 'au_moins', 'at_least'],
  maximum: ['maximum', 'max', 'capacity', 'capacite', 'jauge', 'au_plus', 'at_most'],
  skills: ['skills', 'competences', 'required_skills', 'competences_requises', 'competences_demandees', 'savoir_faire'],
  spoken: ['languages', 'langues', 'required_language', 'langue_demandee', 'langues_demandees'],
  wholePresence: ['whole_presence', 'presence_entiere', 'presence_complete'],
  priority: ['priority', 'priorite'],
} as const satisfies Record<ListField<'missions'>, readonly string[]>;

export type MissionColumn = keyof typeof missionColumns;

/** Only a file of missions has one of these. */
export const onlyOfMissions: readonly MissionColumn[] = ['needed', 'minimum', 'maximum'];
