import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { writeSynced } from '../ledger/durable-file.js';
import { AppError } from '../shared/app-error.js';
import { languageOf } from '../shared/language.js';
import { checkedFields } from './checked-fields.js';
import { rowsAskedSchema, rowsQuerySchema } from './rows.schemas.js';
import { checkLines, rowsOfObject } from './sent-rows.js';
import { JSON_LINES, UNREAD_JSON } from './unread-rows.js';
import type { Upload } from './upload.js';

const MOST_BYTES = 10 * 1024 ** 2;

/** What the history calls rows that came without a file. */
const NAME = 'rows.jsonl';

export function bringsRows(request: FastifyRequest): boolean {
  return isOf(request, UNREAD_JSON) || isOf(request, JSON_LINES);
}

/**
 * Reads rows sent as a JSON object or as JSON Lines, and keeps them at `temporary` as JSON Lines, numbers as they were
 * written. Throws `invalid-request`, `request-too-large`, `request-unreadable` and what `sent-rows.ts` throws.
 */
export async function spooledRows(request: FastifyRequest, temporary: string): Promise<Upload> {
  const text = await textOf(request.body as Readable);
  const { jsonLines, asked } = isOf(request, JSON_LINES) ? await linesOf(request, text) : await objectOf(text);
  const written = await writeSynced(temporary, Readable.from([Buffer.from(jsonLines)]), Number.MAX_SAFE_INTEGER);
  return {
    stream: { temporary, ...written },
    fileName: NAME,
    preset: 'canonical',
    isOurs: true,
    ...asked,
    language: languageOf(request),
  };
}

async function linesOf(request: FastifyRequest, text: string) {
  const asked = checkedFields(rowsQuerySchema, request.query);
  await checkLines(text);
  return { jsonLines: text, asked };
}

async function objectOf(text: string) {
  const { jsonLines, asked } = await rowsOfObject(text);
  return { jsonLines, asked: checkedFields(rowsAskedSchema, asked) };
}

/** A refusal is answered on the connection, which serves on: what comes after it is let go. */
async function textOf(body: Readable): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) throw new AppError('request-too-large');
      parts.push(decoder.decode(chunk, { stream: true }));
    }
    parts.push(decoder.decode());
  } catch (error) {
    body.resume();
    throw error instanceof AppError ? error : new AppError('request-unreadable');
  }
  return parts.join('');
}

function isOf(request: FastifyRequest, type: string): boolean {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === type;
}
