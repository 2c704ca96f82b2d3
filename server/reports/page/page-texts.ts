/** What stands around a report on its page. */
export const pageTexts = {
  fr: {
    draft: 'Brouillon : ce rapport n’est pas publié, et ses chiffres changent encore.',
    data: 'Voir les données',
    source: 'D’où vient ce chiffre ?',
    sourceOf: 'D’où vient ce chiffre : {title}',
    calculation: 'Le calcul, tel qu’il est fait',
    back: 'Revenir au rapport',
    nothing: 'Ce rapport est encore vide.',
    silent: '[Ces paroles ne sont plus montrées : l’accord de la personne a pris fin.]',
  },
  en: {
    draft: 'Draft: this report is not published, and its figures may still change.',
    data: 'See the data',
    source: 'Where does this figure come from?',
    sourceOf: 'Where this figure comes from: {title}',
    calculation: 'The calculation, as it is done',
    back: 'Back to the report',
    nothing: 'This report is still empty.',
    silent: '[These words are no longer shown: the person’s agreement has ended.]',
  },
} as const;
