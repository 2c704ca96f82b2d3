import type { ErrorText } from './error-text.js';

export const answersErrors = {
  'campaign-closed': {
    status: 409,
    fr: 'Cette campagne est close et ne prend plus de réponse. Créez-en une autre.',
    en: 'This campaign is closed and takes no more answers. Make another one.',
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
