import type { ErrorText } from './error-text.js';

export const answersErrors = {
  'campaign-closed': {
    status: 409,
    fr: 'Cette campagne est close et ne prend plus de réponse. Créez-en une autre.',
    en: 'This campaign is closed and takes no more answers. Make another one.',
  },
  'quote-being-published': {
    status: 409,
    fr: 'Ces paroles ont été publiées, changées ou retirées au même moment. Rechargez la page, puis recommencez.',
    en: 'These words were published, changed or withdrawn at the same moment. Reload the page, then start again.',
  },
  'quote-consent-needed': {
    status: 409,
    fr: 'Un rapport publié dit déjà ces paroles. Pour les changer, notez le nouvel accord de la personne.',
    en: 'A published report already says these words. To change them, record that the person agrees again.',
  },
  'quote-day-ahead': {
    status: 422,
    fr: 'Ce jour n’est pas encore venu. Écrivez le jour où cela a été dit, ou celui de l’accord.',
    en: 'This day has not come yet. Write the day on which it was said, or agreed.',
  },
  'quote-withdrawn': {
    status: 409,
    fr: 'L’accord a été retiré et ces paroles sont effacées : rien n’y change plus. Si la personne accepte à nouveau, notez ses paroles comme de nouvelles.',
    en: 'The agreement was withdrawn and these words are erased: nothing of them changes any more. If the person agrees again, record their words as new ones.',
  },
  'tally-changed': {
    status: 409,
    fr: 'Cette feuille a déjà été saisie avec d’autres nombres. Retirez la première saisie, puis recommencez.',
    en: 'This sheet was already entered with other numbers. Take the first entry back, then start again.',
  },
  'tally-outside-campaign': {
    status: 422,
    fr: 'Cette feuille ne va pas avec la campagne : vérifiez le jour, la mission, la question et les notes.',
    en: 'This sheet does not fit the campaign: check its day, mission, question and scores.',
  },
} satisfies Record<string, ErrorText>;
