import { AppError } from '../shared/app-error.js';
import { type JsonPiece, LineCutter, lineEnds, ListCutter } from './json-cutters.js';
import { unpackedBytes } from './unpacked-bytes.js';

/**
 * Cuts a file into its objects without reading them: one a line, or the members of one list. Throws
 * `encoding-uncertain` when it is not UTF-8, `json-unreadable` when a list is not cut by commas, `corrupt-file` when it
 * has no end, `unpacked-too-large` at an object of more than 16 MiB, `too-many-lines`.
 */
export async function* jsonPieces(file: string): AsyncGenerator<JsonPiece> {
  let cutter: LineCutter | ListCutter | null = null;
  let line = 1;
  for await (const text of utf8(file)) {
    if (!cutter && text.trim() === '') {
      line += lineEnds(text);
      continue;
    }
    cutter ??= text.trimStart().startsWith('[') ? new ListCutter(line) : new LineCutter(line);
    yield* cutter.cut(text);
  }
  if (!cutter) throw new AppError('empty-file');
  yield* cutter.end();
}

async function* utf8(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of unpackedBytes(file)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    const isUndecodable = (error as { code?: unknown } | null)?.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    throw isUndecodable ? new AppError('encoding-uncertain') : error;
  }
}
