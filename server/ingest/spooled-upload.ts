import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { rm } from 'node:fs/promises';
import type { output, ZodType } from 'zod';
import { type Written, writeSynced } from '../ledger/durable-file.js';
import { AppError } from '../shared/app-error.js';
import { languageOf } from '../shared/language.js';
import { storageFault } from '../shared/storage-fault.js';
import { checkedFields } from './checked-fields.js';
import { importFieldsSchema } from './ingest.schemas.js';
import type { Upload } from './upload.js';

/**
 * Reads a multipart request whole, its file to `temporary`: fields may stand before or after it. `grow` hears how much of
 * the file is written.
 * Throws `invalid-request`, `file-too-large`; the temporary file is the caller's to remove.
 */
export async function spooled(
  request: FastifyRequest,
  temporary: string,
  grow?: (bytes: number) => void,
): Promise<Upload> {
  const { fields, fileName, written } = await spooledFields(request, temporary, importFieldsSchema, grow);
  return { stream: { temporary, ...written }, fileName, ...fields, language: languageOf(request) };
}

/** The same, with other fields beside the file. */
export async function spooledFields<T extends ZodType>(
  request: FastifyRequest,
  temporary: string,
  schema: T,
  grow: (bytes: number) => void = () => undefined,
): Promise<{ fields: output<T>; fileName: string; written: Written }> {
  if (!request.isMultipart()) throw new AppError('invalid-request', { faults: 'multipart/form-data' });
  const { fields, file } = await taken(request, temporary, grow);
  if (file === null) throw new AppError('invalid-request', { faults: 'file' });
  return { fields: checkedFields(schema, fields), ...file };
}

/** A body that is cut short, or is no form at all, is the sender's fault and says so. */
async function taken(request: FastifyRequest, temporary: string, grow: (bytes: number) => void) {
  const fields: Record<string, unknown> = {};
  let file: { fileName: string; written: Written } | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = part.value;
      else {
        const written = await writeSynced(temporary, growing(part.file, grow), Number.MAX_SAFE_INTEGER);
        if (part.file.truncated) throw new AppError('file-too-large', { megabytes: 1024 });
        file = { fileName: part.filename, written };
      }
    }
  } catch (error) {
    const fault = storageFault(error);
    const { code, message } = error as { code?: string; message?: string };
    if (fault instanceof AppError || code?.startsWith('FST_')) throw fault;
    throw new AppError('request-unreadable', {}, { faults: [message ?? 'multipart/form-data'] });
  }
  return { fields, file };
}

/** Each piece is written before the next is asked for. */
async function* growing(pieces: AsyncIterable<Buffer>, grow: (bytes: number) => void): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of pieces) {
    yield piece;
    bytes += piece.byteLength;
    grow(bytes);
  }
}

export function unspool(temporary: string): Promise<void> {
  return rm(temporary, { force: true });
}
