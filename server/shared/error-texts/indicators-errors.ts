import type { ErrorText } from './error-text.js';

export const indicatorsErrors = {
  'comparison-only-missions': {
    status: 400,
    fr: 'Seules des missions se comparent entre elles, jamais des personnes. Retirez « by ».',
    en: 'Only missions are compared, never people. Remove “by”.',
  },
  'queries-allocation-broken': {
    status: 503,
    fr: 'Aucune proposition ne peut être calculée : {message} Corrigez le fichier {file}.',
    en: 'No proposal can be worked out: {message} Correct the file {file}.',
  },
  'queries-read-only': {
    status: 409,
    fr: 'Le fichier {file} ne peut pas être écrit. Donnez le droit d’écrire dans ce dossier à qui lance Sillage, ou augmentez la version du fichier.',
    en: 'The file {file} cannot be written. Let whoever runs Sillage write in that folder, or raise the version of the file.',
  },
  'figure-without-rows': {
    status: 422,
    fr: 'Le chiffre {name} n’est pas un compte de lignes une à une : il n’y a pas de liste derrière lui. Sa fiche dit comment il est calculé.',
    en: 'The figure {name} is no account of single rows: there is no list behind it. Its card tells how it is computed.',
  },
  'figure-stays-inside': {
    status: 400,
    fr: 'Le chiffre « {name} » reste dans l’association : il n’est montré à personne d’autre. Retirez audience=external.',
    en: 'The figure “{name}” stays inside the association: nobody else is shown it. Remove audience=external.',
  },
  'publication-moved': {
    status: 409,
    fr: 'Les chiffres, ou ce qui est déjà publié, ont changé depuis l’aperçu. Relisez l’aperçu, puis confirmez.',
    en: 'The figures, or what is already published, have changed since the preview. Read the preview again, then confirm.',
  },
  'publication-old': {
    status: 409,
    fr: 'Le chiffre « {name} » est ancien : son dernier calcul réussi date du {asOf}. Attendez le prochain calcul, ou acceptez de le publier avec cette date.',
    en: 'The figure “{name}” is old: its last good refresh is of {asOf}. Wait for the next refresh, or accept to publish it with that date.',
  },
  'publication-refused': {
    status: 409,
    fr: 'Cette publication laisserait deviner ce qui doit rester masqué, ou ne dirait rien. Choisissez une des propositions, ou des chiffres moins détaillés.',
    en: 'This publication would let what must stay hidden be worked out, or would tell nothing. Choose one of the proposals, or less detailed figures.',
  },
  'publication-withdrawn': {
    status: 409,
    fr: 'Cette publication est déjà retirée. Elle reste dans la liste avec sa raison.',
    en: 'This publication is already withdrawn. It stays in the list with its reason.',
  },
  'too-fine-for-outside': {
    status: 400,
    fr: 'Vu de l’extérieur, un chiffre se découpe en 2 000 cases au plus et selon quatre colonnes au plus. Choisissez le trimestre plutôt que le mois, le site plutôt que la mission.',
    en: 'Seen from outside, a figure has at most 2,000 cells and is sliced by at most four columns. Choose the quarter rather than the month, the site rather than the mission.',
  },
  'too-much-to-check': {
    status: 400,
    fr: 'Il y a trop de chiffres à vérifier ensemble, avec ce qui a déjà été dit des mêmes jours. Demandez moins de tableaux, ou des chiffres moins détaillés.',
    en: 'There are too many figures to check together, with what was already told of the same days. Ask for fewer tables, or less detailed figures.',
  },
  'indicator-not-refreshed': {
    status: 409,
    fr: 'Le chiffre « {name} » n’a encore jamais été calculé. Attendez le prochain calcul ou demandez à votre responsable technique de le lancer.',
    en: 'The figure “{name}” has never been computed. Wait for the next refresh, or ask your technical administrator to start it.',
  },
  'too-many-cells': {
    status: 400,
    fr: 'Cette demande donne {cells} cases, au-delà de 50 000. Choisissez une période plus courte ou moins de détails.',
    en: 'This request gives {cells} cells, more than 50,000. Choose a shorter period or fewer details.',
  },
  'unknown-dimension': {
    status: 400,
    fr: '« {dimension} » ne peut pas découper ce chiffre. Choisissez parmi : {known}.',
    en: '“{dimension}” cannot slice this figure. Choose among: {known}.',
  },
  'unknown-indicator': {
    status: 404,
    fr: 'Aucun chiffre ne s’appelle « {name} ». Noms proches : {nearest}.',
    en: 'No figure is called “{name}”. Near names: {nearest}.',
  },
} satisfies Record<string, ErrorText>;
