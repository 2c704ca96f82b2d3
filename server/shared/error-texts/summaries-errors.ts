import type { ErrorText } from './error-text.js';

export const summariesErrors = {
  'account-without-person': {
    status: 409,
    fr: 'Votre compte n’est relié à aucune fiche de bénévole. Demandez à la coordination de vous inviter, puis réessayez.',
    en: 'Your account belongs to no volunteer’s entry. Ask your coordinator to invite you, then try again.',
  },
  'card-dead': {
    status: 404,
    fr: 'Ce code n’ouvre rien. Vérifiez les lettres, ou demandez une nouvelle carte à l’association.',
    en: 'This code opens nothing. Check the letters, or ask the association for a new card.',
  },
  'card-full': {
    status: 429,
    fr: 'Beaucoup d’activités ont été notées aujourd’hui avec cette carte. Réessayez demain, ou parlez-en à l’association.',
    en: 'Many activities were noted with this card today. Try again tomorrow, or speak to the association.',
  },
  'entry-refused': {
    status: 422,
    fr: '{why} Cette activité n’a pas été notée.',
    en: '{why} This activity was not noted.',
  },
  'noted-by-another': {
    status: 409,
    fr: 'Une autre personne s’est connectée sur ce navigateur. Cette activité attend que la personne qui l’a notée revienne.',
    en: 'Somebody else has signed in on this browser. This activity waits until whoever noted it comes back.',
  },
  'cec-elsewhere-full': {
    status: 409,
    fr: 'Vous avez déjà noté cent fois du temps donné ailleurs. Retirez ce qui ne sert plus, puis réessayez.',
    en: 'You have noted time given elsewhere a hundred times already. Take away what is no longer of use, then try again.',
  },
} satisfies Record<string, ErrorText>;
