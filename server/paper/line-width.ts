import { join } from 'node:path';
import { FontFile } from './charts/font-file.js';
import { fontsFolder } from './folders.js';

/** Latin letters and their punctuation: each is a letter of its own, and no line ends in it but at a space or a hyphen. */
const SINGLE = /[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f\u2030-\u205e\u20a0-\u20bf]/;
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
  if (!SINGLE.test(letter)) return Infinity;
  inter ??= new FontFile(join(fontsFolder(), 'Inter_400Regular.ttf'));
  const own = inter.has(letter) ? inter.widthOf(letter) : Infinity;
  const width = LETTER.test(letter) ? own : Math.max(own, WIDEST_SIGN);
  known.set(letter, width);
  return width;
}
