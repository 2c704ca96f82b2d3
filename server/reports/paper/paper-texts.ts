/** What stands around a report on paper. `{name}` is replaced. */
export const paperTexts = {
  fr: {
    draft: 'Brouillon',
    draftSentence: 'Brouillon : ce rapport n’est pas publié, et ses chiffres changent encore.',
    draftFile: 'rapport-brouillon',
    number: 'Rapport n° {number}',
    published: 'Publié le {day}',
    source: 'D’où vient ce chiffre ?',
    colon: '\u00a0: ',
    nothing: 'Ce rapport est encore vide.',
    lost: 'Le signe □ remplace une lettre que nos polices n’ont pas.',
    check: 'Vérifier ce rapport',
    checkSentence:
      'Cette adresse dit toujours si ce rapport est valable, corrigé ou retiré. Comparez-y son numéro et sa date.',
    code: 'Code à photographier pour vérifier ce rapport',
  },
  en: {
    draft: 'Draft',
    draftSentence: 'Draft: this report is not published, and its figures may still change.',
    draftFile: 'report-draft',
    number: 'Report no. {number}',
    published: 'Published on {day}',
    source: 'Where does this figure come from?',
    colon: ': ',
    nothing: 'This report is still empty.',
    lost: 'The sign □ stands for a letter that our fonts do not have.',
    check: 'Check this report',
    checkSentence:
      'This address always says whether this report is valid, corrected or withdrawn. Compare its number and its date.',
    code: 'Code to photograph to check this report',
  },
} as const;
