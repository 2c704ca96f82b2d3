interface Said {
  fr: string;
  en: string;
}

/** What is asked about a grid, in the words of whoever brings it. */
export const gridQuestionText = {
  layout: {
    fr: 'Ce tableau donne-t-il une case par personne et par jour ?',
    en: 'Does this table give one cell for each person and day?',
  },
  hidden: (names: readonly string[]): Said => ({
    fr: `Des feuilles masquées contiennent aussi des jours (${listed(names).fr}). Quelles feuilles faut-il lire ?`,
    en: `Hidden sheets hold days too (${listed(names).en}). Which sheets should be read?`,
  }),
  sameDays: (names: readonly string[]): Said => ({
    fr: `Ces feuilles donnent les mêmes jours ou mois des mêmes personnes : ${listed(names).fr}. Lesquelles faut-il lire ?`,
    en: `These sheets give the same days or months of the same people: ${listed(names).en}. Which ones should be read?`,
  }),
  lists: (names: readonly string[]): Said => ({
    fr: `Ce classeur contient des grilles et des listes (${listed(names).fr}). Quelles grilles faut-il lire ?`,
    en: `This workbook holds grids and lists (${listed(names).en}). Which grids should be read?`,
  }),
  year: {
    fr: 'De quelle année est le premier mois ? Le fichier ne le dit pas.',
    en: 'Which year is the first month of? The file does not say.',
  },
  month: (sheet: string): Said => ({
    fr: `De quel mois et de quelle année est « ${sheet} » ? Écrivez par exemple 2026-03.`,
    en: `Which month and year is “${sheet}” of? Write 2026-03, for example.`,
  }),
  monthDay: (example: string): Said => ({
    fr: `« ${example} » nomme un mois entier, sans jour. À quel jour faut-il compter ses activités ? Chacune gardera la mention « mois seul ».`,
    en: `“${example}” names a whole month and no day. On which day should its activities count? Each will be marked “month only”.`,
  }),
  monthOrDay: (example: string): Said => ({
    fr: `« ${example} » est-il un jour, ou un mois entier ? D’un mois entier, à quel jour faut-il compter les activités ?`,
    en: `Is “${example}” a day, or a whole month? If a whole month, on which day should its activities count?`,
  }),
  bareRange: (example: string): Said => ({
    fr: `« ${example} » va-t-il d’une heure de la journée à une autre ?`,
    en: `Does “${example}” go from one hour of the day to another?`,
  }),
  dateOrder: (example: string): Said => ({
    fr: `Dans « ${example} », qu’est-ce qui vient d’abord : le jour ou le mois ?`,
    en: `In “${example}”, which comes first: the day or the month?`,
  }),
  unit: (example: string): Said => ({
    fr: `Que veut dire « ${example} » dans une case ?`,
    en: `What does “${example}” in a cell mean?`,
  }),
  mark: (mark: string, count: number, says: string | null): Said => ({
    fr: `Que veut dire « ${mark} »${says === null ? '' : `, que la légende explique par « ${says} »`} (cases : ${count}) ?`,
    en: `What does “${mark}” mean${says === null ? '' : `, which the legend explains by “${says}”`} (cells: ${count})?`,
  }),
  colour: (count: number, place: string, says: string | null): Said => ({
    fr: `Que veut dire la couleur des cases vides comme ${place}${says === null ? '' : `, avec la légende « ${says} »`} (cases : ${count}) ?`,
    en: `What does the colour of empty cells such as ${place} mean${says === null ? '' : `, with the legend “${says}”`} (cells: ${count})?`,
  }),
  group: (example: string): Said => ({
    fr: `« ${example} » est-il un groupe ? Ses heures sont-elles celles du groupe entier, ou de chaque personne ?`,
    en: `Is “${example}” a group? Are its hours those of the whole group, or of each person?`,
  }),
  sameNames: (name: string): Said => ({
    fr: `« ${name} » figure sur deux lignes du même tableau : est-ce la même personne ?`,
    en: `“${name}” stands on two rows of one table: is it the same person?`,
  }),
  session: {
    fr: 'Combien de temps dure une présence cochée ? Sans réponse, la durée reste inconnue.',
    en: 'How long is a ticked presence? Without an answer, the duration stays unknown.',
  },
  titles: (titles: readonly string[]): Said => ({
    fr: `Que sont les titres des tableaux (${listed(titles).fr}) ? Sans réponse, ils ne disent rien des activités.`,
    en: `What are the titles of the tables (${listed(titles).en})? Without an answer, they say nothing of the activities.`,
  }),
} as const;

export const choiceText = {
  grid: { fr: 'Oui, une case par personne et par jour', en: 'Yes, one cell for each person and day' },
  list: { fr: 'Non, chaque ligne est une activité', en: 'No, each line is one activity' },
  all: (names: readonly string[]): Said => ({ fr: `Toutes : ${listed(names).fr}`, en: `All: ${listed(names).en}` }),
  firstDay: { fr: 'Un mois entier, compté à son premier jour', en: 'A whole month, counted on its first day' },
  lastDay: { fr: 'Un mois entier, compté à son dernier jour', en: 'A whole month, counted on its last day' },
  days: { fr: 'Un jour', en: 'A day' },
  clock: { fr: 'Oui, comme 9 h à 12 h', en: 'Yes, as from 9:00 to 12:00' },
  unclear: { fr: 'Non : refuser ces cases', en: 'No: reject these cells' },
  dmy: { fr: 'Le jour', en: 'The day' },
  mdy: { fr: 'Le mois', en: 'The month' },
  hours: { fr: 'Des heures', en: 'Hours' },
  minutes: { fr: 'Des minutes', en: 'Minutes' },
  present: { fr: 'La personne est venue', en: 'The person came' },
  absent: { fr: 'La personne n’est pas venue', en: 'The person did not come' },
  ignored: { fr: 'Rien : à laisser de côté', en: 'Nothing: to be left out' },
  total: { fr: 'Un groupe, avec les heures de tous', en: 'A group, with the hours of all' },
  each: { fr: 'Un groupe, avec les heures de chacun', en: 'A group, with the hours of each' },
  person: { fr: 'Une seule personne', en: 'One person' },
  same: { fr: 'Oui, la même personne', en: 'Yes, the same person' },
  different: { fr: 'Non, deux personnes', en: 'No, two people' },
  mission: { fr: 'Des missions', en: 'Missions' },
  activityType: { fr: 'Des types d’activité', en: 'Types of activity' },
  length: (seconds: number): Said => {
    const minutes = String((seconds % 3600) / 60).padStart(2, '0');
    return { fr: `${Math.floor(seconds / 3600)} h ${minutes}`, en: `${Math.floor(seconds / 3600)} h ${minutes}` };
  },
} as const;

const MOST_NAMES = 6;

function listed(names: readonly string[]): Said {
  const more = names.length > MOST_NAMES ? ', …' : '';
  const some = names.slice(0, MOST_NAMES);
  return {
    fr: `${some.map((name) => `« ${name} »`).join(', ')}${more}`,
    en: `${some.map((name) => `“${name}”`).join(', ')}${more}`,
  };
}
