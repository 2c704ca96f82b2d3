import type { Coverage } from '../../paper/coverage.js';
import { printableText } from '../../paper/printable-text.js';

export interface Printable<Told> {
  told: Told;
  /** Some letters could not be printed: a sign stands for each. */
  isLetterLost: boolean;
}

type Value = string | number | boolean | null | undefined | Value[] | { [key: string]: Value };

/** Stands for a letter that no font of ours has; they all have it themselves. */
export const LOST = '□';
/** Drawings have their letters chosen as they are drawn; the others are never read. */
const KEPT = new Set(['kind', 'id', 'language', 'svg', 'calculation']);

/**
 * Everything of a report that is read, as our fonts can print it: little pictures (emoji) are left out, and what is
 * nothing else is a dash. Nobody waits before a meeting for one letter of a mission's name.
 */
export function printableDocument<Told extends object>(document: Told, coverage: Coverage): Printable<Told> {
  let isLetterLost = false;
  const text = (written: string): string => {
    const { text: printed, missing, dropped } = printableText(written, coverage);
    if (missing.length === 0) return printed === '' && dropped.length > 0 ? '—' : printed;
    isLetterLost = true;
    const lost = new Set(missing);
    const parts = [...clusters.segment(written.normalize('NFC'))].map(({ segment }) => segment);
    const marked = parts.map((part) => (lost.has(part) ? LOST : part)).join('');
    return printableText(marked, coverage).text;
  };
  const printed = (value: Value): Value => {
    if (typeof value === 'string') return withPlacesToBreak(text(value));
    if (Array.isArray(value)) return value.map(printed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : printed(one)]));
  };
  return { told: printed(document as Value) as Told, isLetterLost };
}

/** A word that is wider than its column goes on below, wherever its line is full. */
function withPlacesToBreak(text: string): string {
  return text.replace(ENDLESS, (word) => [...clusters.segment(word)].map(({ segment }) => segment).join('\u200b'));
}

/** Chinese and Japanese lines end after any sign. */
const ENDLESS = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]{24,}/gu;
const clusters = new Intl.Segmenter('fr', { granularity: 'grapheme' });
