import { SaxesParser } from 'saxes';

/** What an SVG says to whoever reads all of it, seen or not: each text with its lines put together. Throws when it is no XML. */
export function textsOf(svg: string): string[] {
  const texts: string[] = [];
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name !== 'text') return;
    inText = true;
    texts.push('');
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'text') inText = false;
  });
  parser.on('text', (text) => {
    if (inText) texts[texts.length - 1] += text;
    else if (text.trim() !== '') throw new Error(`“${text}” stands outside any text`);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return texts;
}
