import { AppError } from '../shared/app-error.js';
import { unpackedBytes } from './unpacked-bytes.js';

/** The text of one object, and the physical line where it starts. */
export interface JsonPiece {
  line: number;
  text: string;
}

const LONGEST = 16 * 1024 ** 2;
const MOST_LINES = 20_000_000;

/**
 * Cuts a file into its objects without reading them: one a line, or the members of one list. Throws
 * `encoding-uncertain` when it is not UTF-8, `json-unreadable` when a list is not cut by commas, `corrupt-file` when it
 * has no end, `unpacked-too-large` at an object of more than 16 MiB, `too-many-lines`.
 */
export async function* jsonPieces(file: string): AsyncGenerator<JsonPiece> {
  let cutter: LineCutter | ListCutter | null = null;
  for await (const text of utf8(file)) {
    if (!cutter && text.trim() === '') continue;
    cutter ??= text.trimStart().startsWith('[') ? new ListCutter() : new LineCutter();
    yield* cutter.cut(text);
  }
  if (!cutter) throw new AppError('empty-file');
  yield* cutter.end();
}

/** At least one character that is no space comes with the first chunk that has any. */
async function* utf8(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let blank = '';
  try {
    for await (const chunk of unpackedBytes(file)) {
      const text = blank + decoder.decode(chunk, { stream: true });
      blank = '';
      if (text.trim() === '') blank = text;
      else yield text;
      if (blank.length > LONGEST) throw new AppError('unpacked-too-large');
    }
    yield blank + decoder.decode();
  } catch (error) {
    const isUndecodable = (error as { code?: unknown } | null)?.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    throw isUndecodable ? new AppError('encoding-uncertain') : error;
  }
}

class LineCutter {
  #line = 1;
  #rest = '';

  *cut(text: string): Generator<JsonPiece> {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) yield* this.#one(line);
    refuseLong(this.#rest.length);
  }

  *end(): Generator<JsonPiece> {
    yield* this.#one(this.#rest);
  }

  *#one(text: string): Generator<JsonPiece> {
    const line = this.#line;
    this.#line += 1;
    if (line > MOST_LINES) throw new AppError('too-many-lines', { most: MOST_LINES });
    if (text.trim() !== '') yield { line, text };
  }
}

/** Follows quotes and brackets only; what stands between is read later. */
class ListCutter {
  #line = 1;
  #start = 1;
  #depth = 0;
  #isQuoted = false;
  #isEscaped = false;
  #isDone = false;
  #hasMember = false;
  #parts: string[] = [];
  #held = 0;

  *cut(text: string): Generator<JsonPiece> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at] ?? '';
      if (sign === '\n') this.#line += 1;
      if (this.#isDone && !/\s/.test(sign)) throw unreadable(this.#line);
      if (this.#isQuoted) this.#quoted(sign);
      else if (sign === '"') this.#isQuoted = true;
      else if (sign === '{' || sign === '[') {
        this.#depth += 1;
        if (this.#depth === 1) {
          from = at + 1;
          this.#start = this.#line;
        }
      } else if (sign === '}' || sign === ']') this.#depth -= 1;
      const isLast = this.#depth === 0 && sign === ']';
      if (isLast || (this.#depth === 1 && sign === ',' && !this.#isQuoted)) {
        yield* this.#member(text.slice(from, at), isLast);
        from = at + 1;
        this.#isDone = isLast;
      }
    }
    if (!this.#isDone && this.#depth > 0) this.#hold(text.slice(from));
  }

  end(): readonly JsonPiece[] {
    if (!this.#isDone) throw new AppError('corrupt-file');
    return [];
  }

  #quoted(sign: string): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (sign === '\\') this.#isEscaped = true;
    else if (sign === '"') this.#isQuoted = false;
  }

  *#member(end: string, isLast: boolean): Generator<JsonPiece> {
    this.#hold(end);
    const text = this.#parts.join('');
    const line = this.#start + lineEnds(/^\s*/.exec(text)?.[0] ?? '');
    this.#parts = [];
    this.#held = 0;
    this.#start = this.#line;
    if (text.trim() !== '') {
      yield { line, text };
      this.#hasMember = true;
    } else if (!isLast || this.#hasMember) throw unreadable(this.#line);
  }

  #hold(text: string): void {
    this.#parts.push(text);
    this.#held += text.length;
    refuseLong(this.#held);
  }
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}

function refuseLong(length: number): void {
  if (length > LONGEST) throw new AppError('unpacked-too-large');
}

export function unreadable(line: number): AppError {
  return new AppError('json-unreadable', { line, example: '{"day":"2026-03-31","hours":2}' });
}
