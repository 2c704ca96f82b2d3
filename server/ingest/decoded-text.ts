import { AppError } from '../shared/app-error.js';
import type { Encoding } from './encodings.js';
import { unpackedBytes } from './unpacked-bytes.js';

/**
 * The text of a file, without its byte-order mark. Not one byte is replaced: those the encoding does not
 * know throw `encoding-uncertain`.
 */
export async function* decodedText(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of unpackedBytes(file)) {
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    throw isUndecodable(error) ? new AppError('encoding-uncertain', {}, { choices: [] }) : error;
  }
}

/** Each byte of a file as one character, without its UTF-8 mark: many times faster, enough to look for signs. */
export async function* byteText(file: string): AsyncGenerator<string> {
  let isFirst = true;
  for await (const chunk of unpackedBytes(file)) {
    const start = isFirst && chunk.subarray(0, 3).equals(MARK) ? 3 : 0;
    isFirst = false;
    yield chunk.toString('latin1', start);
  }
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function isUndecodable(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
