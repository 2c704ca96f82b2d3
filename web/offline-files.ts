import type { Plugin, Rolldown } from 'vite';

const PLACE = '__OFFLINE_FILES__';
const ENTRY = 'web/main.tsx';
const PAGES = 'web/routes/volunteer.tsx';
/** In both languages. */
const WORDS = /locales[\\/][a-z]+\.json\?part=/;
/** Letters of other scripts come with the network. */
const FONT = /inter-latin-wght/;

/** Tells the worker of `offline/` which built files a volunteer's pages are made of. */
export function offlineFiles(): Plugin {
  return {
    name: 'sillage-offline-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      const worker = bundle['worker.js'];
      if (worker?.type !== 'chunk') throw new Error('the worker of offline/ was not built as worker.js');
      const files = [...filesOf(bundle)].sort((a, b) => a.localeCompare(b));
      worker.code = worker.code.replaceAll(PLACE, JSON.stringify(files));
    },
  };
}

function filesOf(bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set(['/icon.svg', '/first-look.js']);
  const add = (name: string): void => {
    const chunk = bundle[name];
    if (files.has(`/${name}`) || chunk?.type !== 'chunk') return;
    files.add(`/${name}`);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(`/${style}`);
    for (const imported of chunk.imports) add(imported);
  };
  for (const wanted of [ENTRY, PAGES]) add(chunkWith(bundle, wanted));
  for (const [name, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && chunk.moduleIds.some((id) => WORDS.test(id))) add(name);
  for (const name of Object.keys(bundle)) if (FONT.test(name)) files.add(`/${name}`);
  return files;
}

function chunkWith(bundle: Rolldown.OutputBundle, file: string): string {
  for (const [name, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && chunk.moduleIds.some((id) => id.endsWith(file))) return name;
  throw new Error(`nothing built contains ${file}`);
}
