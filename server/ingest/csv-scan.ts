import { AppError } from '../shared/app-error.js';
import type { ColumnForm } from './column-form.js';

const RETURN = 13;
const FEED = 10;
const BLANK = 32;
const BACKSLASH = 92;

enum Place {
  CellStart,
  Bare,
  Quoted,
  Closed,
}

export interface CsvCount {
  records: number;
  /** Physical lines that end, or hold something. */
  lines: number;
}

/**
 * Counts the records of a text by itself, blank ones included, so that the parser can be checked. `firstLine` is
 * the physical line of its beginning. Throws `unclosed-quote` with the line where it opened, `quote-misplaced`.
 */
export async function scanCsv(text: AsyncIterable<string>, form: ColumnForm, firstLine = 1): Promise<CsvCount> {
  const scan = new RecordCount(form, firstLine);
  for await (const chunk of text) scan.add(chunk);
  return scan.end();
}

/** Quotes open only where a cell starts, and close only where it ends. */
class RecordCount {
  #records = 0;
  #lines = 0;
  #openedAt = 0;
  #place = Place.CellStart;
  #hasContent = false;
  #held = '';
  /** Lines that begin before are taken letter by letter. */
  #notPlainBefore = 0;
  /** The next of each in the part at hand; -1: not looked for. */
  #markAt = -1;
  #returnAt = -1;
  /** 1 where the code of a character can end a cell, a line or a quotation. */
  readonly #signs = new Uint8Array(65_536);
  readonly #first: number;
  readonly #second: number;
  readonly #quote: number;
  readonly #mark: string;
  readonly #isBackslash: boolean;
  readonly #isPadded: boolean;

  constructor(
    form: ColumnForm,
    private line: number,
  ) {
    this.#first = form.delimiter.charCodeAt(0);
    this.#second = form.delimiter.length > 1 ? form.delimiter.charCodeAt(1) : -1;
    this.#quote = form.quote === null ? -1 : form.quote.charCodeAt(0);
    this.#mark = form.quote ?? '';
    this.#isBackslash = form.escape === 'backslash';
    this.#isPadded = form.isPadded;
    for (const code of [FEED, RETURN, this.#first, this.#quote, this.#isBackslash ? BACKSLASH : FEED])
      if (code >= 0) this.#signs[code] = 1;
  }

  /** The last character is held back: what it means hangs on the next. */
  add(chunk: string): void {
    const text = this.#held + chunk;
    this.#notPlainBefore = 0;
    this.#markAt = -1;
    this.#returnAt = -1;
    const taken = this.#take(text, text.length - 1);
    this.#held = text.slice(taken);
  }

  #take(text: string, limit: number): number {
    let at = 0;
    while (at < limit) {
      if (this.#place === Place.CellStart && !this.#hasContent) at = this.#passPlainLines(text, at, limit);
      if (at === limit) break;
      if (this.#place === Place.Bare || this.#place === Place.Quoted) at = this.#nextSign(text, at, limit);
      if (at === limit) break;
      const code = text.charCodeAt(at);
      if (code === FEED || code === RETURN) at += this.#endLine(code, text.charCodeAt(at + 1));
      else if (this.#place === Place.Quoted) at += this.#insideQuotes(code, text.charCodeAt(at + 1));
      else if (code === this.#first && (this.#second === -1 || text.charCodeAt(at + 1) === this.#second)) {
        this.#place = Place.CellStart;
        this.#hasContent = true;
        at += this.#second === -1 ? 1 : 2;
      } else {
        this.#outsideQuotes(code);
        at += 1;
      }
    }
    return at;
  }

  /** Most lines hold no quotation mark: of those, only the ends count. */
  #passPlainLines(text: string, from: number, limit: number): number {
    if (from < this.#notPlainBefore) return from;
    const until = this.#firstRemarkable(text, from, limit);
    this.#notPlainBefore = until;
    let at = from;
    for (let feed = text.indexOf('\n', at); feed !== -1 && feed < until; feed = text.indexOf('\n', at)) {
      this.line += 1;
      this.#lines += 1;
      this.#records += 1;
      at = feed + 1;
    }
    return at;
  }

  /** The first quotation mark or return that is not one with its line feed. */
  #firstRemarkable(text: string, from: number, limit: number): number {
    if (this.#markAt < from) this.#markAt = this.#quote === -1 ? limit : found(text, this.#mark, from);
    const until = Math.min(limit, this.#markAt);
    if (this.#returnAt < from) this.#returnAt = found(text, '\r', from);
    while (this.#returnAt < until) {
      if (text.charCodeAt(this.#returnAt + 1) !== FEED) return this.#returnAt;
      this.#returnAt = found(text, '\r', this.#returnAt + 1);
    }
    return until;
  }

  /** Most characters are nothing but text: they are passed over here, and only here. */
  #nextSign(text: string, from: number, limit: number): number {
    const signs = this.#signs;
    let at = from;
    while (at < limit && signs[text.charCodeAt(at)] !== 1) at += 1;
    return at;
  }

  #endLine(code: number, next: number): number {
    this.line += 1;
    this.#lines += 1;
    if (this.#place !== Place.Quoted) this.#close();
    return code === RETURN && next === FEED ? 2 : 1;
  }

  #insideQuotes(code: number, next: number): number {
    if (code === BACKSLASH && this.#isBackslash) return next === FEED || next === RETURN ? 1 : 2;
    if (code !== this.#quote) return 1;
    if (next === this.#quote && !this.#isBackslash) return 2;
    this.#place = Place.Closed;
    return 1;
  }

  #outsideQuotes(code: number): void {
    const isSkipped = this.#isPadded && code === BLANK && this.#place !== Place.Bare;
    if (isSkipped) return;
    this.#hasContent = true;
    if (this.#place === Place.Closed) this.#refuse(this.#openedAt);
    if (code !== this.#quote) this.#place = Place.Bare;
    else if (this.#place === Place.Bare) this.#refuse(this.line);
    else {
      this.#place = Place.Quoted;
      this.#openedAt = this.line;
    }
  }

  /** A cell that runs over lines until a quote within another cell was never closed where it should be. */
  #refuse(openedAt: number): never {
    throw new AppError(openedAt < this.line ? 'unclosed-quote' : 'quote-misplaced', { line: openedAt });
  }

  #close(): void {
    this.#records += 1;
    this.#place = Place.CellStart;
    this.#hasContent = false;
  }

  end(): CsvCount {
    this.#take(this.#held, this.#held.length);
    if (this.#place === Place.Quoted) throw new AppError('unclosed-quote', { line: this.#openedAt });
    if (this.#hasContent) {
      this.#close();
      this.#lines += 1;
    }
    return { records: this.#records, lines: this.#lines };
  }
}

function found(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at;
}
