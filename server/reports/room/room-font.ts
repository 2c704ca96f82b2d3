import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Letters of Inter, in which charts are measured: those of most of Europe, and the others only where they are used. */
const PARTS = [
  {
    name: 'latin',
    asked: /./u,
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212',
  },
  {
    name: 'latin-ext',
    asked: /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/u,
    range: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1EFF',
  },
] as const;
const kept = new Map<string, Promise<string>>();

/** As style, whole: nothing is fetched. */
export async function roomFont(text: string): Promise<string> {
  const faces = PARTS.filter(({ asked }) => asked.test(text)).map(async ({ name, range }) => {
    const src = `url(data:font/woff2;base64,${await letters(name)}) format('woff2')`;
    return `@font-face{font-family:Inter;font-weight:100 900;src:${src};unicode-range:${range}}`;
  });
  return (await Promise.all(faces)).join('\n');
}

function letters(name: string): Promise<string> {
  const known = kept.get(name);
  if (known) return known;
  const read = readFile(resolve(`@fontsource-variable/inter/files/inter-${name}-wght-normal.woff2`), 'base64');
  kept.set(name, read);
  return read;
}
