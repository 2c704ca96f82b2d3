import type { ErrorText } from './error-text.js';

export const missionsErrors = {
  'grant-ends-before': {
    status: 409,
    fr: 'Cette subvention se termine déjà ce jour-là ou avant. Choisissez un jour plus tôt, ou modifiez ses dates.',
    en: 'This grant already ends on that day or before. Choose an earlier day, or change its dates.',
  },
  'grant-not-begun': {
    status: 409,
    fr: 'Cette subvention commence le {day} : elle ne peut pas s’arrêter avant. Choisissez un jour plus tard, ou effacez-la.',
    en: 'This grant begins on {day}: it cannot end before. Choose a later day, or remove it.',
  },
  'grant-parts-over': {
    status: 409,
    fr: 'D’autres subventions répondent déjà de {taken} des résultats de « {mission} » le {day} : il reste {left} pour celle-ci. Baissez sa part des résultats, ou celle d’une autre subvention.',
    en: 'Other grants already answer for {taken} of the results of “{mission}” on {day}: {left} is left for this one. Lower its part of the results, or that of another grant.',
  },
  'grant-promise-without-value': {
    status: 422,
    fr: 'Un résultat promis a un chiffre, mais pas de nombre. Écrivez le nombre promis, ou gardez seulement les mots.',
    en: 'A promised result has a figure, but no number. Write the number promised, or keep the words only.',
  },
  'grant-shares-over': {
    status: 422,
    fr: 'Les parts des missions font {sum} de la subvention : {rest} de trop. Baissez-en une, ou répartissez à parts égales.',
    en: 'The missions’ shares make {sum} of the grant: {rest} too much. Lower one of them, or share equally.',
  },
  'grant-shares-short': {
    status: 422,
    fr: 'Les parts des missions font {sum} de la subvention : il manque {rest}. Augmentez-en une, ajoutez une mission, ou répartissez à parts égales.',
    en: 'The missions’ shares make {sum} of the grant: {rest} is missing. Raise one of them, add a mission, or share equally.',
  },
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
