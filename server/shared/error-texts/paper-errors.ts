import type { ErrorText } from './error-text.js';

export const paperErrors = {
  'chart-failed': {
    status: 500,
    fr: 'Le graphique « {chart} » n’a pas pu être dessiné ; ses valeurs sont dans son tableau. Prévenez votre responsable technique.',
    en: 'The chart “{chart}” could not be drawn; its values are in its table. Tell your technical administrator.',
  },
  'chart-has-address': {
    status: 422,
    fr: 'Le graphique « {chart} » renvoie à une adresse : un graphique ne montre que les valeurs qui lui sont données. Retirez l’adresse de son fichier.',
    en: 'The chart “{chart}” leads to an address: a chart shows only the values it is given. Take the address out of its file.',
  },
  'chart-too-heavy': {
    status: 503,
    fr: 'Un graphique demande trop de temps ou de mémoire et a été arrêté. Choisissez une période plus courte ou moins de missions.',
    en: 'A chart takes too much time or memory and was stopped. Choose a shorter period or fewer missions.',
  },
  'letters-not-printed': {
    status: 422,
    fr: '{field} : nous ne savons pas imprimer {letters}. Écrivez ce texte tel qu’il doit être imprimé, par exemple en lettres latines.',
    en: '{field}: we cannot print {letters}. Write this text as it shall be printed, in Latin letters for instance.',
  },
  'paper-busy': {
    status: 503,
    fr: 'Trop de documents sont demandés à la fois. Réessayez dans un moment.',
    en: 'Too many documents are asked for at once. Try again in a moment.',
  },
  'paper-failed': {
    status: 500,
    fr: 'Ce document n’a pas pu être mis en page. Rien n’est perdu : prévenez votre responsable technique.',
    en: 'This document could not be laid out. Nothing is lost: tell your technical administrator.',
  },
  'paper-interrupted': {
    status: 503,
    fr: 'La mise en page de ce document a été interrompue. Redemandez-le.',
    en: 'The laying out of this document was interrupted. Ask for it again.',
  },
  'paper-takes-too-long': {
    status: 503,
    fr: 'La mise en page de ce document a dépassé {seconds} s et a été arrêtée. Choisissez moins de missions ou moins de détails.',
    en: 'Laying out this document took more than {seconds} s and was stopped. Choose fewer missions or fewer details.',
  },
  'paper-takes-too-much-memory': {
    status: 503,
    fr: 'La mise en page de ce document demande trop de mémoire et a été arrêtée. Choisissez moins de missions, ou une image plus petite.',
    en: 'Laying out this document takes too much memory and was stopped. Choose fewer missions, or a smaller picture.',
  },
  'picture-unusable': {
    status: 422,
    fr: 'Cette image est inutilisable ({reason}). Donnez un PNG, un JPEG ou un SVG simple d’au plus 1 Mo.',
    en: 'This picture cannot be used ({reason}). Give a PNG, a JPEG or a simple SVG of at most 1 MB.',
  },
} satisfies Record<string, ErrorText>;
