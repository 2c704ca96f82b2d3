import type { CellForm } from '../cell-form.js';
import { dayIn } from './sure-day.js';

const MOST_WEEKS = 8;
const numbers: Readonly<Record<string, number>> = {
  deux: 2,
  two: 2,
  second: 2,
  other: 2,
  trois: 3,
  three: 3,
  third: 3,
  quatre: 4,
  four: 4,
  fourth: 4,
};
const COUNT = String.raw`(\d|deux|trois|quatre|two|three|four)`;

/** Ways to say every how many weeks, in plain small letters. */
const ways: readonly RegExp[] = [
  new RegExp(String.raw`\btoutes les ${COUNT} semaines\b`),
  new RegExp(String.raw`\b(?:une|1) semaine sur ${COUNT}\b`),
  new RegExp(String.raw`\bevery ${COUNT} weeks\b`),
  /\bevery (second|other|third|fourth) week\b/,
];
const FORTNIGHT = /\b(?:tous les 15 jours|tous les quinze jours|every fortnight|fortnightly)\b/;
const SINCE = /\b(?:des le|a partir du|a compter du|depuis le|from|starting|since)\s+(?=\d)/;

interface Weeks {
  everyWeeks: number;
  /** A day of the first of them; null: none is said, or it could be two. */
  validFrom: string | null;
  /** What is left of the text. */
  rest: string;
}

/** `toutes les 2 semaines dès le 2026-12-01`, in plain small letters. Null: it is said of every week. */
export function readWeeks(text: string, form: CellForm): Weeks | null {
  const found = FORTNIGHT.exec(text) ?? ways.map((way) => way.exec(text)).find((match) => match !== null);
  if (!found) return null;
  const everyWeeks = found[1] === undefined ? 2 : (numbers[found[1]] ?? Number(found[1]));
  const bare = text.replace(found[0], ' ');
  const since = SINCE.exec(bare);
  const [validFrom, after] = since ? dayIn(bare.slice(since.index + since[0].length), form) : [null, ''];
  const rest = `${since ? bare.slice(0, since.index) : bare} ${after}`
    .replace(/,\s*(?=,)/g, '')
    .replace(/^[\s,]+|[\s,]+$/g, '');
  return everyWeeks < 1 || everyWeeks > MOST_WEEKS ? null : { everyWeeks, validFrom, rest };
}
