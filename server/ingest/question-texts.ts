interface Said {
  fr: string;
  en: string;
}

/** What is asked, in the words of whoever brings the file. */
export const questionText = {
  day: { fr: 'Quelle colonne donne le jour de l’activité ?', en: 'Which column gives the day of the activity?' },
  outcome_type: { fr: 'Quelle colonne dit ce qui est compté ?', en: 'Which column says what is counted?' },
  quantity: { fr: 'Quelle colonne donne la quantité ?', en: 'Which column gives the quantity?' },
  unit: { fr: 'Quelle colonne donne l’unité de la quantité ?', en: 'Which column gives the unit of the quantity?' },
  volunteer: {
    fr: 'De qui sont ces heures ? Écrivez le nom ou la référence de cette personne.',
    en: 'Whose hours are these? Write the name or the reference of that person.',
  },
  sheet: { fr: 'Quelle feuille contient les activités ?', en: 'Which sheet holds the activities?' },
  encoding: {
    fr: 'Comment se lisent les lettres accentuées de ce fichier ?',
    en: 'How are the accented letters of this file to be read?',
  },
  delimiter: { fr: 'Quel signe sépare les colonnes ?', en: 'Which sign separates the columns?' },
  repeated: (header: string): Said => ({
    fr: `Plusieurs colonnes veulent dire la même chose (« ${header} »). Laquelle faut-il lire ?`,
    en: `Several columns mean the same thing (“${header}”). Which one is to be read?`,
  }),
  foreign: (header: string): Said => ({
    fr: `Rien ne doit dire qui a répondu. Que dit la colonne « ${header} » ? Si elle dit autre chose, retirez-la du fichier.`,
    en: `Nothing may say who answered. What does the column “${header}” say? If it says something else, take it out of the file.`,
  }),
  holds: (header: string): Said => ({
    fr: `La durée de « ${header} » est-elle celle du groupe entier, ou de chaque personne ?`,
    en: `Is the duration of “${header}” that of the whole group, or of each person?`,
  }),
  durationUnit: (header: string, example: string): Said => ({
    fr: `Dans « ${header} », « ${example} » compte des heures, des minutes ou des secondes ?`,
    en: `In “${header}”, does “${example}” count hours, minutes or seconds?`,
  }),
  dateOrder: (header: string, example: string): Said => ({
    fr: `Dans « ${header} », comment se lit « ${example} » ?`,
    en: `In “${header}”, how is “${example}” to be read?`,
  }),
  decimal: (header: string, example: string): Said => ({
    fr: `Dans « ${header} », combien fait « ${example} » ?`,
    en: `In “${header}”, how much is “${example}”?`,
  }),
  status: (header: string, word: string): Said => ({
    fr: `Dans « ${header} », que veut dire « ${word} » ?`,
    en: `In “${header}”, what does “${word}” mean?`,
  }),
} as const;

export function placeLabel(header: string, at: number): Said {
  const name = header.trim();
  return name === '' ? { fr: `colonne ${at + 1}`, en: `column ${at + 1}` } : { fr: name, en: name };
}
