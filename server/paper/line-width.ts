import { join } from 'node:path';
import { FontFile } from './charts/font-file.js';
import { fontsFolder } from './folders.js';
import { SINGLE_LETTERS } from './single-letters.js';

const LETTER = /\p{L}/u;
/** Figures have one width in a table, wider than their own; signs may be joined to one. */
const WIDEST_SIGN = 0.7;
/** Some pairs of letters stand a little further apart than each of them says. */
const PAIRS = 1.05;

let inter: FontFile | undefined;
const known = new Map<string, number>();

/** No line of Inter with these letters is wider, in em. Infinite where that cannot be said: of other alphabets. */
export function widestLine(text: string): number {
  let width = 0;
  for (const letter of text) width += known.get(letter) ?? widthOf(letter);
  return width * PAIRS;
}

function widthOf(letter: string): number {
  if (!SINGLE_LETTERS.test(letter)) return Infinity;
  inter ??= new FontFile(join(fontsFolder(), 'Inter_400Regular.ttf'));
  const own = inter.has(letter) ? inter.widthOf(letter) : Infinity;
  const width = LETTER.test(letter) ? own : Math.max(own, WIDEST_SIGN);
  known.set(letter, width);
  return width;
}
