/** What stands around a report as slides for an office suite. `{…}` is filled. */
export const deckTexts = {
  fr: {
    tongue: 'fr-FR',
    colon: '\u00a0: ',
    more: '{title} (suite)',
    noTwin: 'La forme de ce graphique n’existe pas dans un diaporama : ses données sont dans le tableau.',
    source: 'D’où vient ce chiffre ?',
    kept: 'Ces diapositives peuvent être modifiées. Seuls le rapport publié et cette adresse disent ce qui a été publié.',
  },
  en: {
    tongue: 'en-GB',
    colon: ': ',
    more: '{title} (continued)',
    noTwin: 'Slides have no chart of this form: its data are in the table.',
    source: 'Where does this figure come from?',
    kept: 'These slides can be changed. Only the published report and this address say what was published.',
  },
} as const;
