import type { GridTable, LabelColumn } from './table.js';

/** Who a row of a grid is about. */
export interface PersonLabel {
  /** As the source names this person: number, e-mail, else name. */
  reference: string;
  name: string;
  /** Cells of the other columns beside the days, by field. */
  fields: ReadonlyMap<LabelColumn['meaning'], string>;
  /** People a row seems to stand for. */
  headcount: number;
}

const NOT_NAMES = new Set(['name', 'first-name', 'last-name']);

/** Null when no cell of the row names anybody. */
export function personLabel({ matrix, labels }: GridTable, row: number): PersonLabel | null {
  const parts = labels.map(({ column, meaning }) => ({ meaning, text: spaced(matrix.shown(row, column)) }));
  const name = nameOf(parts);
  const fields = new Map(
    parts.flatMap(({ meaning, text }) => (text === '' || NOT_NAMES.has(meaning) ? [] : [[meaning, text] as const])),
  );
  const reference = fields.get('volunteer') ?? fields.get('volunteer_email') ?? name;
  return reference === '' ? null : { reference, name, fields, headcount: headcountOf(name) };
}

/** First name before last name, whatever their order in the sheet. */
function nameOf(parts: readonly { meaning: LabelColumn['meaning']; text: string }[]): string {
  const all = (meaning: LabelColumn['meaning']) => parts.filter((part) => part.meaning === meaning);
  return spaced([...all('name'), ...all('first-name'), ...all('last-name')].map(({ text }) => text).join(' '));
}

/** `Scouts (6)`, `Zoé et Amir`. */
function headcountOf(name: string): number {
  const number = /\((?:x ?)?(\d{1,3})(?: pers(?:onnes|\.)?)?\)$/i.exec(name)?.[1];
  if (number !== undefined && Number(number) > 1) return Number(number);
  const names = name.split(/ (?:et|and) | ?[&+/;] ?/).filter((part) => /\p{L}{2}/u.test(part));
  return Math.max(1, names.length);
}

/** Written once: accents composed, one space between words. */
function spaced(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
}
