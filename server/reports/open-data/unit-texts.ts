/** How a number of a column is to be read. */
export const unitTexts = {
  fr: {
    duration: 'En secondes : divisez par 3 600 pour des heures.',
    count: 'Un nombre entier.',
    percent: 'Une part de 1 : 0,25 est 25 %.',
    ratio: 'Un rapport.',
    score: 'Une note.',
    money: 'Un montant, dans la monnaie des taux.',
    outcome: 'Une quantité, dans l’unité de sa ligne.',
  },
  en: {
    duration: 'In seconds: divide by 3,600 for hours.',
    count: 'A whole number.',
    percent: 'A part of 1: 0.25 is 25%.',
    ratio: 'A ratio.',
    score: 'A score.',
    money: 'An amount, in the currency of the rates.',
    outcome: 'A quantity, in the unit of its row.',
  },
} as const;
