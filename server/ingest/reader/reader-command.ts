import { sep } from 'node:path';
import { codeFolders, programFile } from '../../shared/own-code.js';

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
  const node = [
    process.execPath,
    `--max-old-space-size=${heapMegabytes}`,
    '--permission',
    '--allow-addons',
    '--disable-warning=SecurityWarning',
    ...[...files, inside(folder), ...codeFolders()].map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${inside(folder)}`,
    programFile('server/ingest/reader/entry.js'),
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

function inside(folder: string): string {
  return folder + sep;
}
