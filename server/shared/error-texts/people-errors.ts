import type { ErrorText } from './error-text.js';

export const peopleErrors = {
  'too-much-said': {
    status: 409,
    fr: 'Une fiche tient au plus {most} éléments de chaque sorte. Retirez-en un, puis ajoutez celui-ci.',
    en: 'An entry holds at most {most} of each kind. Remove one, then add this one.',
  },
  'secret-differs': {
    status: 500,
    fr: 'Le fichier secret {file} n’est pas celui avec lequel ces données ont été commencées : chaque personne connue paraîtrait nouvelle, et plus aucune attestation ne pourrait être signée. Remettez l’ancien fichier, ou indiquez-le avec SILLAGE_SECRET_FILE.',
    en: 'The secret file {file} is not the one these data were begun with: every known person would look new, and no certificate could be signed any more. Put the former file back, or name it with SILLAGE_SECRET_FILE.',
  },
} satisfies Record<string, ErrorText>;
