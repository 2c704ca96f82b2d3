/** An element of a drawing. Texts are as they stand in the file, signs escaped. */
export interface Element {
  tag: string;
  attributes: Map<string, string>;
  children: (Element | string)[];
}

const PART = /<(\/?)([A-Za-z]+)([^<>]*?)(\/?)>|[^<]+/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/** Reads what Vega writes: no comments, every “<” and “>” of a text escaped. */
export function svgTree(svg: string): Element {
  const root: Element = { tag: '', attributes: new Map(), children: [] };
  const open = [root];
  for (const [part, closes, tag, attributes = '', isEmpty] of svg.matchAll(PART)) {
    const inside = open.at(-1) ?? root;
    if (tag === undefined) inside.children.push(part);
    else if (closes) open.pop();
    else {
      const element = { tag, attributes: attributesIn(attributes), children: [] };
      inside.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const [svgElement] = root.children;
  if (svgElement === undefined || typeof svgElement === 'string') throw new Error('no drawing was made');
  return svgElement;
}

export function attributesIn(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) attributes.set(name, value);
  return attributes;
}

export function svgText({ tag, attributes, children }: Element): string {
  const told = Array.from(attributes, ([name, value]) => ` ${name}="${value}"`).join('');
  if (children.length === 0) return `<${tag}${told}/>`;
  const inside = children.map((child) => (typeof child === 'string' ? child : svgText(child))).join('');
  return `<${tag}${told}>${inside}</${tag}>`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
