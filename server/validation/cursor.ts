import { z } from 'zod';
import { AppError } from '../shared/app-error.js';

/** Where a page ended, as an address may carry it. */
export function cursorAfter(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Throws `invalid-request` for anything that is not one of ours. */
export function readCursor<T extends z.ZodType>(cursor: string | undefined, shape: T): z.output<T> | null {
  if (cursor === undefined) return null;
  const parsed = shape.safeParse(jsonOrNull(Buffer.from(cursor, 'base64url').toString()));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid-request', {}, { faults: [{ path: 'cursor', message: 'unknown' }] });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
