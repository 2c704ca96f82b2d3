import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fontsFolder } from '../../../../server/paper/folders.js';

export interface LaidOut {
  /** Pairs of texts that stand on each other. */
  onEachOther: string[];
  /** Texts of which a part stands outside the drawing. */
  cut: string[];
  /** Widths of texts of one line, px. */
  widths: { text: string; size: number; weight: number; width: number }[];
}

const WEIGHTS = [
  ['400', 'Regular'],
  ['600', 'SemiBold'],
  ['700', 'Bold'],
];

/** A page of a browser with the letters that papers are printed in, and nothing else. */
export async function openPaper(page: Page): Promise<void> {
  const faces = WEIGHTS.map(([weight, name]) => {
    const font = readFileSync(join(fontsFolder(), `Inter_${weight}${name}.ttf`)).toString('base64');
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${font})}`;
  });
  await page.setContent(`<meta charset="utf-8"><style>${faces.join('')}</style><main></main>`);
  await page.evaluate('Promise.all(Array.from(document.fonts, (face) => face.load())).then(() => true)');
}

/** Where a browser puts the texts of a drawing. */
export function laidOut(page: Page, svg: string): Promise<LaidOut> {
  return page.evaluate<LaidOut>(`(${PLACES})(${JSON.stringify(svg)})`);
}

/** Said as text: what runs in a browser knows a page, which our sources do not. A line is higher than its letters. */
const PLACES = `(drawing) => {
  const place = document.querySelector('main');
  place.innerHTML = drawing;
  const whole = place.querySelector('svg').getBoundingClientRect();
  const texts = Array.from(place.querySelectorAll('text'), (text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return { text, said: text.textContent, left, right, top: top + 2, bottom: bottom - 2 };
  });
  const outside = texts.filter(
    ({ left, right, top, bottom }) =>
      left < whole.left - 1 || right > whole.right + 1 || top < whole.top - 1 || bottom > whole.bottom + 1,
  );
  const onEachOther = texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter((other) => one.left < other.right && other.left < one.right)
      .filter((other) => one.top < other.bottom && other.top < one.bottom)
      .map((other) => one.said + ' | ' + other.said),
  );
  const widths = texts
    .filter(({ text }) => text.children.length === 0)
    .map(({ text, said }) => ({
      text: said,
      size: Number.parseFloat(getComputedStyle(text).fontSize),
      weight: Number(getComputedStyle(text).fontWeight),
      width: text.getComputedTextLength(),
    }));
  return { onEachOther, cut: outside.map(({ said }) => said), widths };
}`;
