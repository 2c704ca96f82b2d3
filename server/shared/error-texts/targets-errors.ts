import type { ErrorText } from './error-text.js';

export const targetsErrors = {
  'annotation-own-missions': {
    status: 403,
    fr: 'Vous vous occupez de certaines missions : votre note doit porter sur l’une d’elles. Choisissez la mission.',
    en: 'You answer for some missions: your note has to be about one of them. Choose the mission.',
  },
  'target-exists': {
    status: 409,
    fr: 'Ce chiffre a déjà un objectif pour cette période et ce découpage. Modifiez celui-là, ou choisissez une autre période.',
    en: 'This figure already has a target for this period and this part. Change that one, or choose another period.',
  },
  'target-other-way': {
    status: 422,
    fr: 'L’objectif va dans l’autre sens que votre choix : vu le point de départ, il faudrait choisir l’inverse de « plus » ou « moins », ou corriger l’un des deux nombres.',
    en: 'The target goes the other way than you chose: from this starting point, choose the opposite of “more” or “less”, or correct one of the two numbers.',
  },
  'target-without-way': {
    status: 422,
    fr: 'L’objectif est égal au point de départ : il n’y a pas de chemin à mesurer. Corrigez l’un des deux nombres, ou laissez le point de départ vide.',
    en: 'The target equals the starting point: there is no way to measure. Correct one of the two numbers, or leave the starting point empty.',
  },
  'unknown-measure': {
    status: 400,
    fr: '« {measure} » n’est pas un nombre de ce chiffre. Choisissez parmi : {known}.',
    en: '“{measure}” is not a number of this figure. Choose among: {known}.',
  },
} satisfies Record<string, ErrorText>;
