import { createHash } from 'node:crypto';
import { contentsOf } from './folder.js';
import type { Library } from './library.js';

/** The shipped files, those of an analyst, and each as it was before. */
const MOST_KEPT = 4;

/** By what was read, the one read longest ago first. */
const kept = new Map<string, Library>();

/**
 * What a reading of these very files gave before in this process, else what `read` gives now. A SELECT and a chart are
 * only checked again when a file is different: written again with the same words, it is the same. A reading that found
 * something wrong is never kept: it may have lacked time.
 */
export async function onceForSameFiles(
  folder: string,
  options: object,
  read: () => Promise<Library>,
): Promise<Library> {
  const mark = () => createHash('sha256').update(JSON.stringify(options)).update(contentsOf(folder)).digest('hex');
  const before = mark();
  const known = kept.get(before);
  if (known) return known;
  const library = await read();
  // Files that changed while they were read are read again next time.
  if (library.problems.length > 0 || mark() !== before) return library;
  kept.set(before, library);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return library;
}
