import { createHash } from 'node:crypto';
import type { Letters } from './letters.js';
import { fontRuns } from './font-runs.js';
import { type Element, escaped, svgText, svgTree } from './svg-tree.js';

interface Told {
  alt: string;
  language: string;
  letters: Letters;
}

/** For a screen, not for a paper. */
const DROPPED = /^(class|role|aria-.*|pointer-events|version|xmlns:xlink)$/;
/** Where lengths stand. */
const GEOMETRY = new Set(['d', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'dx', 'dy', 'width', 'height', 'r']);
const NUMBER = /-?\d*\.?\d+(?:e[-+]?\d+)?/g;
/** Of a length with more than two decimals, or that is written with its powers of ten. */
const LONG = /\.\d{3}|\de/;
const NONE = new Map([
  ['opacity', '1'],
  ['transform', 'translate(0,0)'],
  ['font-style', 'normal'],
]);

/**
 * Vega's drawing as it is printed: without what is not seen, lengths to the hundredth of a pixel, each letter in a font
 * that has it, what it shows in words. Throws when a length is no number.
 */
export function smallSvg(drawn: string, { alt, language, letters }: Told) {
  const svg = svgTree(drawn);
  const [content] = kept(svg, letters);
  if (content === undefined || typeof content === 'string') throw new Error('a drawing without anything in it');
  const { attributes } = content;
  attributes.set('role', 'img').set('aria-label', escaped(alt)).set('lang', language);
  const [width, height] = [Number(attributes.get('width')), Number(attributes.get('height'))];
  return { svg: withOwnNames(svgText(content)), width, height };
}

function kept(element: Element | string, letters: Letters, isCut = false): (Element | string)[] {
  if (typeof element === 'string') return [element];
  const { tag } = element;
  const attributes = keptAttributes(element);
  if (!isCut && !isSeen(tag, attributes)) return [];
  if (tag === 'text') return fontRuns({ ...element, attributes }, letters);
  const children = element.children.flatMap((child) => kept(child, letters, isCut || tag === 'clipPath'));
  if (tag === 'g' && children.length === 0) return [];
  if (tag === 'g' && attributes.size === 0) return children;
  return [{ tag, attributes, children }];
}

/**
 * Labels hidden because they would overlap are still there, and their text would be read. All that is seen says its
 * colour, but a part that others are cut by.
 */
function isSeen(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.get('display') === 'none' || attributes.get('opacity') === '0') return false;
  const isFilled = attributes.has('fill') && attributes.get('fill-opacity') !== '0';
  if (tag === 'text') return isFilled;
  return tag !== 'path' || isFilled || attributes.has('stroke');
}

function keptAttributes({ tag, attributes }: Element): Map<string, string> {
  const told = Array.from(attributes, ([name, value]) => {
    if (!GEOMETRY.has(name)) return [name, value] as const;
    if (/NaN|Infinity|undefined|null/.test(value)) throw new Error(`a ${tag} of the chart has no ${name}: ${value}`);
    // Most lengths are short already.
    if (!LONG.test(value)) return [name, value] as const;
    return [name, value.replace(NUMBER, (number) => String(Math.round(Number(number) * 100) / 100 || 0))] as const;
  });
  return new Map(told.filter(([name, value]) => !DROPPED.test(name) && NONE.get(name) !== value));
}

/** Several charts stand on one page: a name in one of them is not that of another. */
function withOwnNames(svg: string): string {
  if (!svg.includes(' id="')) return svg;
  const own = createHash('sha256').update(svg).digest('hex').slice(0, 12);
  return svg.replace(/( id="|="url\(#)/g, `$1c${own}-`);
}
