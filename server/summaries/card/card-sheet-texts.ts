/** What a printed card says. `{…}` is filled by the sheet. */
export const cardSheetTexts = {
  fr: {
    title: 'Cartes de bénévole',
    card: 'Carte de bénévole n° {number}',
    scan: 'Pour noter vos heures : photographiez ce carré. Ou ouvrez {address} et écrivez le code ci-dessous.',
    ends: 'Valable jusqu’au {day}',
    lost: 'Perdue ? Dites-le à l’association{contact} : elle ne servira plus à personne.',
    alternative: 'Code à photographier : {address}',
    name: { fr: 'Nom de la personne', en: 'Name of the person' },
  },
  en: {
    title: 'Volunteer cards',
    card: 'Volunteer card no. {number}',
    scan: 'To note your hours: photograph this square. Or open {address} and type the code below.',
    ends: 'Valid until {day}',
    lost: 'Lost? Tell the association{contact}: the card will be of no use to anybody.',
    alternative: 'Code to photograph: {address}',
    name: { fr: 'Nom de la personne', en: 'Name of the person' },
  },
} as const;
