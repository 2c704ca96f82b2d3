import { AppError } from '../shared/app-error.js';

/** The text of one object, and the physical line where it starts. */
export interface JsonPiece {
  line: number;
  text: string;
}

const LONGEST = 16 * 1024 ** 2;
const MOST_LINES = 20_000_000;

export class LineCutter {
  #line: number;
  #parts: string[] = [];
  #held = 0;

  constructor(line: number) {
    this.#line = line;
  }

  *cut(text: string): Generator<JsonPiece> {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) yield* this.#one(line);
    this.#hold(rest);
  }

  *end(): Generator<JsonPiece> {
    yield* this.#one('');
  }

  *#one(end: string): Generator<JsonPiece> {
    this.#hold(end);
    const [line, text] = [this.#line, this.#parts.join('')];
    this.#parts = [];
    this.#held = 0;
    this.#line += 1;
    if (line > MOST_LINES) throw new AppError('too-many-lines', { most: MOST_LINES });
    if (text.trim() !== '') yield { line, text };
  }

  #hold(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#held += text.length;
    refuseLong(this.#held);
  }
}

/** Follows quotes and brackets only; what stands between is read later. */
export class ListCutter {
  #line: number;
  #start: number;
  #depth = 0;
  #isQuoted = false;
  #isEscaped = false;
  #isDone = false;
  #hasMember = false;
  #parts: string[] = [];
  #held = 0;

  constructor(line: number) {
    this.#line = line;
    this.#start = line;
  }

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

export function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}

function refuseLong(length: number): void {
  if (length > LONGEST) throw new AppError('unpacked-too-large');
}

export function unreadable(line: number): AppError {
  return new AppError('json-unreadable', { line, example: '{"day":"2026-03-31","hours":2}' });
}
