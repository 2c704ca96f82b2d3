import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { output, ZodType } from 'zod';
import { AppError } from '../shared/app-error.js';
import { languageOf } from '../shared/language.js';
import { storageFault } from '../shared/storage-fault.js';
import { checkedFields } from './checked-fields.js';
import { importFieldsSchema } from './ingest.schemas.js';
import type { Upload } from './upload.js';

/**
 * Reads a multipart request whole, its file to `temporary`: fields may stand before or after it.
 * Throws `invalid-request`, `file-too-large`; the temporary file is the caller's to remove.
 */
export async function spooled(request: FastifyRequest, temporary: string): Promise<Upload> {
  const { fields, fileName } = await spooledFields(request, temporary, importFieldsSchema);
  return { stream: temporary, fileName, ...fields, language: languageOf(request) };
}

/** The same, with other fields beside the file. */
export async function spooledFields<T extends ZodType>(
  request: FastifyRequest,
  temporary: string,
  schema: T,
): Promise<{ fields: output<T>; fileName: string }> {
  if (!request.isMultipart()) throw new AppError('invalid-request', { faults: 'multipart/form-data' });
  const { fields, fileName } = await taken(request, temporary);
  if (fileName === null) throw new AppError('invalid-request', { faults: 'file' });
  return { fields: checkedFields(schema, fields), fileName };
}

/** A body that is cut short, or is no form at all, is the sender's fault and says so. */
async function taken(request: FastifyRequest, temporary: string) {
  const fields: Record<string, unknown> = {};
  let fileName: string | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = part.value;
      else {
        await pipeline(part.file, createWriteStream(temporary, { mode: 0o600 }));
        if (part.file.truncated) throw new AppError('file-too-large', { megabytes: 1024 });
        fileName = part.filename;
      }
    }
  } catch (error) {
    const fault = storageFault(error);
    const { code, message } = error as { code?: string; message?: string };
    if (fault instanceof AppError || code?.startsWith('FST_')) throw fault;
    throw new AppError('request-unreadable', {}, { faults: [message ?? 'multipart/form-data'] });
  }
  return { fields, fileName };
}

export function unspool(temporary: string): Promise<void> {
  return rm(temporary, { force: true });
}
