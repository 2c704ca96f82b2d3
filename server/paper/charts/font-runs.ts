import type { Letters } from './letters.js';
import { weightOf } from './measure-with.js';
import { type Element, escaped, unescaped } from './svg-tree.js';

/**
 * A text with each letter in the font that papers print it in: what draws a PDF would take any font that has it. Nothing
 * when no letter is left.
 */
export function fontRuns(text: Element, letters: Letters): Element[] {
  const weight = weightOf(text.attributes.get('font-weight'));
  const children = text.children.flatMap((child) => {
    if (typeof child === 'string') return runs(child, letters, weight);
    const inside = child.children.flatMap((one) => (typeof one === 'string' ? runs(one, letters, weight) : [one]));
    return inside.length === 0 ? [] : [{ ...child, children: inside }];
  });
  return children.length === 0 ? [] : [{ ...text, children }];
}

/** In the font of the text itself, nothing is said. */
function runs(written: string, letters: Letters, weight: number): (Element | string)[] {
  return letters.runsOf(unescaped(written), weight).map((run) => {
    if (run.family === 'Inter') return escaped(run.text);
    const attributes = new Map([
      ['font-family', run.family],
      ['font-weight', String(run.weight)],
    ]);
    return { tag: 'tspan', attributes, children: [escaped(run.text)] };
  });
}
