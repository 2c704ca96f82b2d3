import { textMetrics, type MeasuredText } from 'vega';
import type { Letters } from './letters.js';

const WEIGHTS: Record<string, number> = { normal: 400, bold: 700 };
const MOST_REMEMBERED = 20_000;

/** Vega measures texts with a canvas, or guesses 0.8 em a letter: from now on it measures them with our fonts. */
export function measureWith(letters: Letters): void {
  if (measured === letters) return;
  measured = letters;
  const known = new Map<string, number>();
  textMetrics.width = (item, text) => {
    if (text === null || text === undefined) return 0;
    const written = String(text).trim();
    const weight = weightOf(item.fontWeight);
    const key = `${weight} ${written}`;
    const em = known.get(key) ?? letters.widthOf(written, 1, weight);
    if (known.size < MOST_REMEMBERED) known.set(key, em);
    return limited(em * (item.fontSize ?? 11), item);
  };
}

let measured: Letters | undefined;

export function weightOf(weight: string | number | undefined): number {
  return WEIGHTS[String(weight)] ?? (Number(weight) || 400);
}

/** What is wider is cut when it is drawn. */
function limited(width: number, { limit = 0 }: MeasuredText): number {
  return limit > 0 ? Math.min(width, limit) : width;
}
