import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Versions } from './versions.js';

const FOLDERS = ['staging', 'indicators', 'summaries', 'comparisons'];

/** Paths of the files of one folder of `queries/`, in order; none when it is not there. */
export function fileNames(root: string, folder: string, ending: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}

/** `indicators/attendances.phone.vl.json` is of `attendances`. */
export function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? '').split('.')[0] ?? '';
}

/** As every editor would show it: some save a mark of encoding first, or end lines in their own way. */
export function textOf(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n');
}

/** What `versions.json` records; nothing when it is not there. Throws when it is not JSON. */
export function versionsIn(root: string): Versions {
  const file = join(root, 'versions.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Versions) : {};
}

/** Changes when a file comes, goes, or is written again. */
export function folderMark(root: string): string {
  const files = FOLDERS.flatMap((folder) => [
    ...fileNames(root, folder, '.sql'),
    ...fileNames(root, folder, '.vl.json'),
  ]);
  return [...files, 'versions.json'].map((file) => `${file} ${markOf(join(root, file))}`).join('\n');
}

function markOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : '-';
}
