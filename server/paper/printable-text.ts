import type { Coverage } from './coverage.js';
import { SINGLE_LETTERS } from './single-letters.js';

export interface PrintableText {
  /** As it is printed: composed (NFC), one line, without invisible marks or little pictures. */
  text: string;
  /** Little pictures (emoji) left out. */
  dropped: string[];
  /** Letters that no font of ours has. */
  missing: string[];
}

/** Marks nobody sees: they turn the direction of what follows, say where a line may end, choose a letter's look. */
const INVISIBLE = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3/u;
/** They join letters, or keep them apart, where a script asks for it. */
const JOINERS = /[\u200c\u200d]/g;
const clusters = new Intl.Segmenter('fr', { granularity: 'grapheme' });

export function printableText(written: string, coverage: Coverage): PrintableText {
  const dropped: string[] = [];
  const missing: string[] = [];
  const line = written.normalize('NFC').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const kept = lettersOf(line).map((letter) => {
    const visible = letter.replace(INVISIBLE, '');
    if (coverage.covers(visible.replace(JOINERS, ''))) return visible;
    (PICTURE.test(visible) ? dropped : missing).push(letter);
    return '';
  });
  const text = kept.join('');
  return { text: (dropped.length > 0 ? text.replace(/ {2,}/g, ' ') : text).trim(), dropped, missing };
}

/** Each with its marks. Finding them takes most of the time that a text of a report takes: where there are none, no search. */
function lettersOf(text: string): string[] {
  return SINGLE_LETTERS.test(text) ? Array.from(text) : Array.from(clusters.segment(text), ({ segment }) => segment);
}
