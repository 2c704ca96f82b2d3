import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ReaderCommand {
  program: string;
  words: string[];
  environment: NodeJS.ProcessEnv;
}

/**
 * Starts the process that reads one file: it may read that file, wherever it stands, and its own code, write to its folder, and knows
 * nothing of the server's environment. `alone` are the words that take the network away, when the system permits it.
 */
export function readerCommand(
  alone: readonly string[],
  { files, folder, heapMegabytes }: { files: readonly string[]; folder: string; heapMegabytes: number },
): ReaderCommand {
  const entry = entryFile();
  const node = [
    process.execPath,
    `--max-old-space-size=${heapMegabytes}`,
    '--permission',
    '--allow-addons',
    '--disable-warning=SecurityWarning',
    ...[...files, inside(folder), ...codeOf(entry)].map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${inside(folder)}`,
    entry,
  ];
  const [program = process.execPath, ...words] = [...alone, ...node];
  const environment = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    NODE_ENV: 'production',
    // DuckDB keeps freed memory for ten seconds, 200 MB of it for a large file: the system has it back sooner.
    DUCKDB_JE_MALLOC_CONF: 'dirty_decay_ms:500,muzzy_decay_ms:0',
  };
  return { program, words, environment };
}

/** Tests run sources, which no process can: they say where these are compiled. */
function entryFile(): string {
  const compiled = process.env['SILLAGE_COMPILED'];
  if (compiled !== undefined) return join(compiled, 'server/ingest/reader/entry.js');
  return fileURLToPath(new URL('./entry.js', import.meta.url));
}

/** The folder above `server`, and the packages it uses. */
function codeOf(entry: string): string[] {
  const code = resolve(dirname(entry), '../../..');
  const packages = [join(code, 'node_modules'), join(code, '../node_modules')].find((path) => existsSync(path));
  return [code, ...(packages === undefined ? [] : [packages, realpathSync(packages)])].map(inside);
}

function inside(folder: string): string {
  return folder + sep;
}
