import type { FastifyRequest } from 'fastify';
import { AppError } from '../shared/app-error.js';
import type { EarlyReader } from './early-reader.js';
import { idempotencyKey } from './idempotency-key.js';
import { bringsRows, spooledRows } from './spooled-rows.js';
import { spooled } from './spooled-upload.js';
import type { Upload } from './upload.js';

/**
 * What a request brings, a file or rows, spooled to `temporary`, which is the caller's to remove; `early` hears how much of
 * a file has come. Rows that change
 * something need an Idempotency-Key: a program repeats what it got no answer to. Throws `idempotency-key-missing`,
 * `idempotency-key-invalid`, and the codes of `spooled` and `spooledRows`.
 */
export async function sentUpload(request: FastifyRequest, temporary: string, early?: EarlyReader): Promise<Upload> {
  const key = idempotencyKey(request.headers['idempotency-key']);
  if (!bringsRows(request))
    return { ...(await spooled(request, temporary, early?.grow)), idempotencyKey: key ?? undefined, early };
  const upload = await spooledRows(request, temporary);
  if (key === null && !upload.dryRun) throw new AppError('idempotency-key-missing', { header: 'Idempotency-Key' });
  return { ...upload, idempotencyKey: key ?? undefined };
}
