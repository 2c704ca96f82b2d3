import type { ErrorText } from './error-text.js';

export const peopleErrors = {
  'comfort-over-cap': {
    status: 422,
    fr: 'Le temps qui vous convient par semaine dépasse votre maximum. Baissez l’un, ou augmentez l’autre.',
    en: 'The time that suits you each week is more than your maximum. Lower the one, or raise the other.',
  },
  'question-changed': {
    status: 409,
    fr: 'La question a changé depuis que cette page est ouverte. Rechargez la page, relisez-la, puis répondez.',
    en: 'The question has changed since this page was opened. Reload the page, read it again, then answer.',
  },
  'said-in-the-future': {
    status: 422,
    fr: 'Le {day} n’est pas encore passé. Indiquez le jour où la personne l’a dit.',
    en: '{day} is still ahead. Say on which day the person said it.',
  },
  'telephone-unreadable': {
    status: 422,
    fr: '« {telephone} » n’est pas lu comme un numéro de téléphone. Écrivez un seul numéro, comme 06 12 34 56 78 ; un numéro d’un autre pays commence par + et l’indicatif de ce pays.',
    en: '“{telephone}” cannot be read as a telephone number. Write one number only, such as 06 12 34 56 78; a number of another country begins with + and the code of that country.',
  },
  'time-ends-before': {
    status: 422,
    fr: 'La fin ({until}) est avant le début ({from}). Corrigez l’une des deux dates.',
    en: 'The end ({until}) is before the start ({from}). Correct one of the two dates.',
  },
  'time-without-day': {
    status: 422,
    fr: 'Choisissez au moins un jour de la semaine pour ces heures.',
    en: 'Choose at least one day of the week for these hours.',
  },
  'time-without-length': {
    status: 422,
    fr: 'L’heure de début et l’heure de fin sont les mêmes ({time}). Corrigez l’une des deux ; pour toute la journée, laissez 00:00 partout.',
    en: 'Start and end are the same time ({time}). Correct one of them; for the whole day, leave 00:00 for both.',
  },
  'times-contradict': {
    status: 422,
    fr: 'Le {day} à {time}, deux réponses se contredisent. Gardez-en une seule.',
    en: 'On {day} at {time}, two answers contradict each other. Keep only one.',
  },
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
