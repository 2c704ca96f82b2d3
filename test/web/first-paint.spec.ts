import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fr from '../../web/locales/fr.json' with { type: 'json' };
import { firstWords } from '../../web/words-in-parts.js';

interface Chunk {
  fileName: string;
  imports: string[];
  moduleIds: string[];
}

/** What is built, as users receive it. */
let chunks: Map<string, Chunk>;

beforeAll(() => {
  const told = execFileSync(process.execPath, ['test/support/built-pages.mjs'], { encoding: 'utf8', maxBuffer: 1e8 });
  chunks = new Map((JSON.parse(told) as Chunk[]).map((one) => [one.fileName, one]));
}, 120_000);

/** The files that come with one, because it cannot run without them. */
function modulesOf(file: string): Set<string> {
  const start = [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(file)));
  if (!start) throw new Error(`nothing built contains ${file}`);
  const found = new Map<string, Chunk>();
  const add = (name: string): void => {
    const chunk = chunks.get(name);
    if (!chunk || found.has(name)) return;
    found.set(name, chunk);
    for (const imported of chunk.imports) add(imported);
  };
  add(start.fileName);
  return new Set([...found.values()].flatMap(({ moduleIds }) => moduleIds));
}

const FORBIDDEN = {
  'words of a language': /web[\\/]locales[\\/]/,
  'schemas, and what reads them': /node_modules[\\/]zod[\\/]|\.schemas\.ts$/,
  'what draws charts': /node_modules[\\/](vega|react-vega|d3-)/,
  'what reads rows of charts': /flechette/,
  'pages that few open': /web[\\/]features[\\/](?!session[\\/]|indicators[\\/])/,
  'the figures of the dashboard': /web[\\/]features[\\/]indicators[\\/](dashboard|figure-tile|chart-panel)\.tsx$/,
  'windows above the page, lists, fields':
    /@mantine[\\/]core[\\/]esm[\\/]components[\\/](Modal|Combobox|Input|Popover)/,
};

/** Named like words, and none. */
const RIGHT = /(mustHold\(|right: |rights\.includes\()'[^']+'/g;

/** Literals of a source that are words of the locale, by the part they are in. */
function partsSaid(source: string): string[] {
  const literals = [...source.replace(RIGHT, '').matchAll(/['"`]([a-zA-Z]+(?:\.[a-zA-Z0-9]+)*)(['"`]|\.?\$\{)/g)];
  return literals.flatMap(([, path = '', end]) => {
    const keys = path.split('.');
    const isWhole = end !== '.${' && end !== '${';
    const inside = keys.slice(0, isWhole ? -1 : undefined).reduce<unknown>(partOf, fr);
    const last = keys.at(-1) ?? '';
    const isSaid =
      typeof inside === 'object' && inside !== null && keys.length > 1
        ? !isWhole || Object.keys(inside).some((key) => key === last || key.startsWith(`${last}_`))
        : false;
    return isSaid ? keys.slice(0, 1) : [];
  });
}

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

describe('What a browser needs before it paints anything', () => {
  it.each(Object.entries(FORBIDDEN))('is without %s', (_what, forbidden) => {
    expect([...modulesOf('web/main.tsx')].filter((id) => forbidden.test(id))).toEqual([]);
  });

  it('is of one language: each comes in files of its own', () => {
    const locales = [...chunks.values()].filter(({ moduleIds }) =>
      moduleIds.some((id) => /web[\\/]locales[\\/]/.test(id)),
    );
    expect(locales.map(({ moduleIds }) => moduleIds.length)).toEqual([1, 1, 1, 1]);
  });

  it.each([
    'web/features/indicators/dashboard.tsx',
    'web/features/indicators/figure-card-dialog.tsx',
    'web/routes/public.tsx',
  ])('has the words of %s, which waits for no others', (file) => {
    const ours = [...modulesOf(file)].filter((id) => /web[\\/].+\.tsx?$/.test(id) && !id.includes('node_modules'));
    const missing = ours.flatMap((id) =>
      partsSaid(readFileSync(id, 'utf8'))
        .filter((part) => !firstWords.includes(part))
        .map((part) => `${part} in ${id}`),
    );
    expect(missing).toEqual([]);
  });
});
