import { AppError } from '../shared/app-error.js';

/**
 * The Idempotency-Key of a request, with or without the quotes of a structured header; null: none. Throws
 * `idempotency-key-invalid` when it is empty, longer than 200 characters, or not printable ASCII.
 */
export function idempotencyKey(header: string | readonly string[] | undefined): string | null {
  if (header === undefined) return null;
  const key = String(header)
    .trim()
    .replace(/^"(.*)"$/, '$1');
  if (!/^[\x20-\x7e]{1,200}$/.test(key)) throw new AppError('idempotency-key-invalid', { header: 'Idempotency-Key' });
  return key;
}
