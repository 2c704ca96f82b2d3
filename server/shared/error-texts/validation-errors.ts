import type { ErrorText } from './error-text.js';

export const validationErrors = {
  'correction-impossible': {
    status: 422,
    fr: 'Cette correction ne peut pas être : {why}. Changez-la, puis envoyez-la de nouveau.',
    en: 'This correction cannot be: {why}. Change it, then send it again.',
  },
  'decision-already-undone': {
    status: 409,
    fr: 'Cette décision a déjà été annulée. Rechargez la page pour voir où en sont ces activités.',
    en: 'This decision was already undone. Load the page again to see where these activities stand.',
  },
  'dispute-open': {
    status: 409,
    fr: 'Vous avez déjà signalé une erreur sur cette activité. Attendez la réponse avant d’en signaler une autre.',
    en: 'You already reported an error in this activity. Wait for the answer before reporting another.',
  },
} satisfies Record<string, ErrorText>;
