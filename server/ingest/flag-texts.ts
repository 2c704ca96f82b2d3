/** What is odd about a line that is kept. */
export const flagTexts: Readonly<Record<string, { fr: string; en: string }>> = {
  'ambiguous-time': {
    fr: 'Cette heure existe deux fois (retour à l’heure d’hiver) : la première est retenue.',
    en: 'This hour occurs twice (clocks go back): the first is taken.',
  },
  'cell-error': { fr: 'Une case contient une erreur du tableur.', en: 'A cell holds an error of the spreadsheet.' },
  'crosses-midnight': { fr: 'L’activité finit un autre jour.', en: 'The activity ends on another day.' },
  'duration-mismatch': {
    fr: 'La durée ne correspond pas aux heures de début et de fin.',
    en: 'The duration does not match the times of start and end.',
  },
  'end-before-start': { fr: 'La fin précède le début.', en: 'The end precedes the start.' },
  'exact-duplicate': { fr: 'Une ligne identique est plus haut.', en: 'An equal line stands above.' },
  'forgotten-sign-out': { fr: 'Plus de 12 heures d’affilée.', en: 'More than 12 hours on end.' },
  'future-day': { fr: 'Le jour est à venir.', en: 'The day is yet to come.' },
  'nonexistent-time': {
    fr: 'Cette heure n’existe pas (passage à l’heure d’été) : elle est avancée.',
    en: 'This hour does not exist (clocks go forward): it is moved on.',
  },
  'over-demand': { fr: 'Plus de personnes que demandé.', en: 'More people than were wanted.' },
  'padded-line': { fr: 'Des cases manquent à la fin de la ligne.', en: 'Cells are missing at the end of the line.' },
  'recorded-before-start': { fr: 'La saisie précède le début.', en: 'It was recorded before it started.' },
  'weekday-mismatch': {
    fr: 'Le jour de la semaine écrit n’est pas celui de cette date.',
    en: 'The weekday written is not that of this date.',
  },
  'year-mismatch': { fr: 'La date n’est pas de l’année indiquée.', en: 'The date is not of the year stated.' },
  'zero-duration': { fr: 'La durée est nulle.', en: 'The duration is nought.' },
};
