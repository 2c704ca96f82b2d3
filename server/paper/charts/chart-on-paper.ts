import { attributesIn, unescaped } from './svg-tree.js';

/** Words of a chart that a paper writes itself. Lengths are px, from the left and the top of the drawing. */
export interface Lettering {
  x: number;
  /** Of the line that letters stand on. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  size: number;
  weight: number;
  fill: string;
  said: string;
}

export interface ChartOnPaper {
  /** The drawing without them. */
  svg: string;
  letterings: Lettering[];
}

type Place = Pick<Lettering, 'x' | 'y'>;
type Style = Pick<Lettering, 'anchor' | 'size' | 'weight' | 'fill'>;

const PART = /<g((?: [^<>]*)?)>|<\/g>|<text ([^<>]*)>(.*?)<\/text>/gs;
const LINE = /^<tspan(?: x="0" dy="(-?[\d.]+)")?>([^<]*)<\/tspan>/;
const MOVED = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;
const OF_GROUP = new Set(['transform', 'fill', 'stroke-miterlimit']);
const OF_TEXT = new Set(['transform', 'text-anchor', 'font-family', 'font-size', 'font-weight', 'fill']);
const START: Place = { x: 0, y: 0 };

/**
 * A chart as a paper takes it: words of a drawing cost ten times what Typst needs for its own, so that it writes them
 * itself, in the same places. What is turned, cut, seen through or in the letters of another font than Inter stays in
 * the drawing, as only the drawing says how.
 */
export function chartOnPaper(drawn: string): ChartOnPaper {
  const letterings: Lettering[] = [];
  /** Of each group that is open, where it begins; null: it does more than move what is in it. */
  const open: (Place | null)[] = [START];
  const svg = drawn.replace(PART, (part, group?: string, text?: string, inside = '') => {
    const here = open.at(-1) ?? null;
    if (group !== undefined) {
      const attributes = attributesIn(group);
      open.push(has(attributes, OF_GROUP) ? moved(here, attributes) : null);
    } else if (text === undefined) open.pop();
    else {
      const found = lines(attributesIn(text), inside, here);
      letterings.push(...(found ?? []));
      return found === null ? part : '';
    }
    return part;
  });
  return { svg, letterings };
}

/** Null: they stay. */
function lines(attributes: ReadonlyMap<string, string>, inside: string, group: Place | null): Lettering[] | null {
  const place = moved(group, attributes);
  const style = styleOf(attributes);
  if (place === null || style === null) return null;
  if (!inside.includes('<')) return [{ ...place, ...style, said: saidIn(inside) }];
  const found: Lettering[] = [];
  let { y } = place;
  for (let rest = inside; rest !== '';) {
    const [line, down = '0', said = ''] = LINE.exec(rest) ?? [];
    if (line === undefined) return null;
    y += Number(down);
    found.push({ x: place.x, y, ...style, said: saidIn(said) });
    rest = rest.slice(line.length);
  }
  return found;
}

/** Spaces are as a drawing shows them. */
function saidIn(written: string): string {
  return unescaped(written).replace(/ +/g, ' ').trim();
}

function styleOf(attributes: ReadonlyMap<string, string>): Style | null {
  const size = /^([\d.]+)px$/.exec(attributes.get('font-size') ?? '')?.[1];
  const weight = /^(?:400|600|700)$/.exec(attributes.get('font-weight') ?? '400')?.[0];
  const fill = /^#[\da-f]{6}$/i.exec(attributes.get('fill') ?? '')?.[0];
  const anchor = attributes.get('text-anchor') ?? 'start';
  if (!has(attributes, OF_TEXT) || !attributes.get('font-family')?.startsWith('Inter,')) return null;
  if (size === undefined || weight === undefined || fill === undefined || !isAnchor(anchor)) return null;
  return { anchor, size: Number(size), weight: Number(weight), fill };
}

function isAnchor(anchor: string): anchor is Style['anchor'] {
  return anchor === 'start' || anchor === 'middle' || anchor === 'end';
}

function has(attributes: ReadonlyMap<string, string>, only: ReadonlySet<string>): boolean {
  return [...attributes.keys()].every((name) => only.has(name));
}

function moved(from: Place | null, attributes: ReadonlyMap<string, string>): Place | null {
  const transform = attributes.get('transform');
  if (transform === undefined || from === null) return from;
  const [, x, y] = MOVED.exec(transform) ?? [];
  return x === undefined || y === undefined ? null : { x: from.x + Number(x), y: from.y + Number(y) };
}
