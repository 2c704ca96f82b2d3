import type { output, ZodType } from 'zod';
import { AppError } from '../shared/app-error.js';

/** Throws `invalid-request`, naming each field. */
export function checkedFields<T extends ZodType>(schema: T, fields: unknown): output<T> {
  const read = schema.safeParse(fields);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const named = read.error.issues.map(({ path }) => path.join('.') || '?').join(', ');
  throw new AppError('invalid-request', { faults: named }, { faults });
}
