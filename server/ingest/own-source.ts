import type { Caller } from '../auth/caller.js';
import { AppError } from '../shared/app-error.js';

/** A program sends to the source of its key and to no other. Throws `source-not-yours`. */
export function refuseForeignSource({ sourceKey }: Caller, source: string): void {
  if (sourceKey && sourceKey.source !== source) throw new AppError('source-not-yours', { source: sourceKey.source });
}
