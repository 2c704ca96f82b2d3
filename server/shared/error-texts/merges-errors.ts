import type { ErrorText } from './error-text.js';

export const mergesErrors = {
  'figures-being-rebuilt': {
    status: 503,
    fr: 'Les chiffres sont en cours de reconstruction ; aucune donnée n’est perdue. Réessayez dans quelques instants.',
    en: 'Figures are being rebuilt; no data is lost. Try again in a moment.',
  },
  'merge-already-undone': {
    status: 409,
    fr: 'Ces deux fiches ont déjà été séparées. Rechargez la page pour voir où elles en sont.',
    en: 'These two entries were already separated. Load the page again to see where they stand.',
  },
  'merge-needs-all-missions': {
    status: 403,
    fr: 'Réunir deux fiches touche toutes les missions, et vous répondez de certaines. Demandez à une personne de la coordination qui répond de toutes.',
    en: 'Merging two entries concerns every mission, and you answer for some. Ask a coordinator who answers for all of them.',
  },
  'merge-of-erased': {
    status: 409,
    fr: 'L’une de ces personnes a été effacée : on ne peut plus dire lesquelles de ces heures étaient les siennes. Les chiffres restent comme ils sont.',
    en: 'One of these people was erased: nobody can tell any more which of these hours were theirs. The figures stay as they are.',
  },
  'merge-of-oneself': {
    status: 422,
    fr: 'C’est deux fois la même fiche. Choisissez-en une autre.',
    en: 'This is the same entry twice. Choose another one.',
  },
  'people-set-apart': {
    status: 409,
    fr: 'On a dit de ces deux fiches que ce sont deux personnes. Revenez d’abord sur ce choix, puis réunissez-les.',
    en: 'Somebody said that these two entries are two different people. Take that back first, then merge them.',
  },
  'person-already-merged': {
    status: 409,
    fr: 'La fiche « {name} » est déjà réunie à une autre. Rechargez la page, puis choisissez la fiche gardée.',
    en: 'The entry “{name}” is already merged with another one. Load the page again, then choose the entry that was kept.',
  },
} satisfies Record<string, ErrorText>;
