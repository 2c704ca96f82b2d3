import type { ListField } from '../nouns/list-fields.schemas.js';

/** Names of columns of a file of people, as `plainWord` writes them. */
export const peopleColumns = {
  reference: ['external_id', 'id', 'identifiant', 'reference', 'volunteer', 'volunteer_id', 'benevole', 'numero', 'n'],
  name: [
    'name',
    'nom',
    'full_name',
    'nom_complet',
    'volunteer_name',
    'nom_du_benevole',
    'display_name',
    'nom_et_prenom',
    'nom_prenom',
  ],
  lastName: ['last_name', 'nom_de_famille', 'surname'],
  firstName: ['first_name', 'prenom'],
  email: [
    'email',
    'e_mail',
    'mail',
    'courriel',
    'volunteer_email',
    'adresse_electronique',
    'adresse_mail',
    'adresse_e_mail',
  ],
  telephone: [
    'telephone',
    'tel',
    'numero_de_telephone',
    'n_de_telephone',
    'telephone_fixe',
    'tel_fixe',
    'fixe',
    'phone',
    'phone_number',
    'telephone_number',
  ],
  mobile: [
    'portable',
    'mobile',
    'telephone_portable',
    'tel_portable',
    'telephone_mobile',
    'mobile_phone',
    'cell_phone',
  ],
  kind: ['kind', 'statut_de_la_personne', 'kind_of_person', 'qualite', 'type_de_personne'],
  leftOn: ['left_on', 'left', 'parti_le', 'partie_le', 'date_de_depart', 'depart'],
  language: ['language', 'langue', 'langue_de_contact', 'contact_language'],
  skills: ['skills', 'competences', 'savoir_faire'],
  languages: ['languages', 'langues', 'langues_parlees', 'spoken_languages'],
  hours: ['availability', 'disponibilites', 'disponibilite', 'dispos', 'dispo'],
  consent: ['consent', 'consentement', 'suggestions', 'accord'],
} as const satisfies Record<ListField<'people'>, readonly string[]>;

export type PeopleColumn = keyof typeof peopleColumns;

/** Only a file of people has one of these. */
export const onlyOfPeople: readonly PeopleColumn[] = [
  'skills',
  'languages',
  'hours',
  'leftOn',
  'kind',
  'firstName',
  'telephone',
  'mobile',
];
