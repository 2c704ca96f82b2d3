import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Said by the frame of every page, by the doors and by the dashboard; every other page waits for the other words too. */
export const firstWords: readonly string[] = [
  'app',
  'account',
  'navigation',
  'problem',
  'form',
  'demo',
  'signIn',
  'setUp',
  'invitation',
  'dashboard',
  'empty',
  'period',
  'filter',
  'compare',
  'figure',
  'outcomes',
  'target',
  'card',
  'chart',
  'fact',
];

const PART = /^(.+[\\/]locales[\\/][a-z]+\.json)\?part=(first|others)$/;
const LOCALE = /locales[\\/]([a-z]+)\.json\?part=first$/;
/** In index.html: the script that knows the language before anything else does. */
const FIRST_LOOK = '<script src="/first-look.js"';

/**
 * A locale as two files, `fr.json?part=first` and `fr.json?part=others`. The first page names the first part of each
 * language, so that the one in use travels beside the program instead of after it.
 */
export function wordsInParts(): Plugin {
  return {
    name: 'sillage-words-in-parts',
    enforce: 'pre',
    async load(id) {
      const [, file, part] = PART.exec(id) ?? [];
      if (file === undefined) return null;
      this.addWatchFile(file);
      const words = Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>);
      const wanted = words.filter(([name]) => firstWords.includes(name) === (part === 'first'));
      return { code: `export default ${JSON.stringify(Object.fromEntries(wanted))}`, moduleType: 'js' };
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const named = Object.entries(bundle ?? {}).flatMap(([file, chunk]) => {
          const id = chunk.type === 'chunk' ? chunk.moduleIds.find((one) => LOCALE.test(one)) : undefined;
          return id === undefined ? [] : [`data-${LOCALE.exec(id)?.[1] ?? ''}="/${file}"`];
        });
        return html.replace(FIRST_LOOK, [FIRST_LOOK, ...named.sort()].join(' '));
      },
    },
  };
}
