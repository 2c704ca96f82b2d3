import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../shared/app-error.js';
import type { Versions } from './versions.js';

const FOLDERS = ['staging', 'indicators', 'summaries', 'comparisons', 'allocation'];

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
  return filesIn(root)
    .map((file) => `${file} ${markOf(join(root, file))}`)
    .join('\n');
}

/** Names and words of all files: changes when any of them says something else. */
export function contentsOf(root: string): string {
  return JSON.stringify(
    filesIn(root).map((file) => [file, existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null]),
  );
}

function filesIn(root: string): string[] {
  const files = FOLDERS.flatMap((folder) => [
    ...fileNames(root, folder, '.sql'),
    ...fileNames(root, folder, '.vl.json'),
  ]);
  return [...files, 'versions.json'];
}

function markOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : '-';
}

/** All of it or nothing. Throws `queries-read-only`. */
export function writeVersions(root: string, versions: Versions): void {
  const file = join(root, 'versions.json');
  try {
    writeFileSync(`${file}.new`, versionsText(versions));
    renameSync(`${file}.new`, file);
  } catch {
    throw new AppError('queries-read-only', { file });
  }
}

/** As it is committed: in the order of names. */
export function versionsText(versions: Versions): string {
  const sorted = Object.entries(versions).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
