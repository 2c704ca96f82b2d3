/** Words without accents or case. `mar` is Tuesday for some and March for others: it is in both lists. */
const monthWords: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juill', 'juil', 'july', 'jul'],
  ['aout', 'aou', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];

const weekdayWords: readonly (readonly string[])[] = [
  ['lundi', 'lun', 'lu', 'monday', 'mon'],
  ['mardi', 'mar', 'ma', 'tuesday', 'tue', 'tues'],
  ['mercredi', 'mer', 'merc', 'me', 'wednesday', 'wed'],
  ['jeudi', 'jeu', 'je', 'thursday', 'thu', 'thur', 'thurs'],
  ['vendredi', 'ven', 'vend', 've', 'friday', 'fri'],
  ['samedi', 'sam', 'sa', 'saturday', 'sat'],
  ['dimanche', 'dim', 'di', 'sunday', 'sun'],
];

const months = numbered(monthWords);
const weekdays = numbered(weekdayWords);

/** From 1, or null. */
export function monthNamed(word: string): number | null {
  return months.get(word) ?? null;
}

/** From Monday, 1, or null. */
export function weekdayNamed(word: string): number | null {
  return weekdays.get(word) ?? null;
}

/** Letters, or digits, in their order, without case or accents. */
export function plainTokens(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z]+|\d+/g) ?? []
  );
}

export function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** From Monday, 1. */
export function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

function numbered(words: readonly (readonly string[])[]): Map<string, number> {
  return new Map(words.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));
}
