import type { ErrorText } from './error-text.js';

export const missionsErrors = {
  'mission-closed': {
    status: 409,
    fr: 'Cette mission est terminée : elle ne demande plus personne. Rouvrez-la d’abord, par un fichier de missions.',
    en: 'This mission is closed: it asks for nobody any more. Open it again first, by a file of missions.',
  },
  'need-has-history': {
    status: 409,
    fr: 'Ce besoin a déjà des dates passées, des personnes qui ont accepté de venir, ou vient d’un fichier : il ne peut pas être effacé. Arrêtez-le à partir d’un jour, ou annulez ses dates.',
    en: 'This need already has past dates, people who agreed to come, or comes from a file: it cannot be removed. End it from a day on, or cancel its dates.',
  },
  'need-not-begun': {
    status: 409,
    fr: 'Ce besoin ne commence pas avant ce jour. Choisissez un jour plus tard, ou effacez le besoin.',
    en: 'This need does not begin before that day. Choose a later day, or remove the need.',
  },
  'need-of-one-day': {
    status: 409,
    fr: 'Ce besoin est celui d’un seul jour : il s’arrête de lui-même. Annulez sa date, ou effacez le besoin.',
    en: 'This need is of one day alone: it ends by itself. Cancel its date, or remove the need.',
  },
  'need-over': {
    status: 422,
    fr: 'Ce moment est passé : un besoin se dit pour ce qui vient. Choisissez un jour à venir.',
    en: 'This moment is over: a need is said of what is to come. Choose a day ahead.',
  },
  'slot-over': {
    status: 409,
    fr: 'Cette date est passée : elle ne change plus. Pour une date à venir, choisissez un jour et une heure plus tard.',
    en: 'This date is over: it changes no more. For a date to come, choose a later day and time.',
  },
  'slot-without-need-day': {
    status: 409,
    fr: 'Le besoin ne prévoit plus ce jour : cette date ne peut pas le suivre. Gardez-la telle quelle, ou annulez-la.',
    en: 'The need no longer has this day: this date cannot follow it. Keep it as it is, or cancel it.',
  },
} satisfies Record<string, ErrorText>;
