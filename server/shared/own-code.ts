import { existsSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program of ours that runs as a process of its own: `server/ingest/reader/entry.js`. */
export function programFile(name: string): string {
  return join(codeFolder(), name);
}

/** What such a program reads of the disk to run: our code, and the packages it uses. Each ends with a separator. */
export function codeFolders(): string[] {
  const code = codeFolder();
  const packages = [join(code, 'node_modules'), join(code, '../node_modules')].find((path) => existsSync(path));
  return [code, ...(packages === undefined ? [] : [packages, realpathSync(packages)])].map((folder) => folder + sep);
}

/** The folder above `server`. Tests run sources, which no process can: they say where these are compiled. */
function codeFolder(): string {
  return process.env['SILLAGE_COMPILED'] ?? resolve(fileURLToPath(new URL('../..', import.meta.url)));
}
