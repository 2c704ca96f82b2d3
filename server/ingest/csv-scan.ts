import { AppError } from '../shared/app-error.js';

export interface CsvShape {
  delimiter: string;
  /** Every record of the file, blank ones and the header included. */
  records: number;
}

/** A first line longer than this is no header. */
const LONGEST_HEADER = 65_536;

const candidates = [',', ';', '\t', '|'];

/**
 * Counts the records of a text by itself, so that the parser can be checked. Throws `empty-file`,
 * `one-column`, `unclosed-quote`.
 */
export async function scanCsv(text: AsyncIterable<string>): Promise<CsvShape> {
  let head = '';
  let scan: RecordCount | null = null;
  for await (const chunk of text) {
    if (scan) {
      scan.add(chunk);
      continue;
    }
    head += chunk;
    if (!hasWholeHeader(head) && head.length < LONGEST_HEADER) continue;
    scan = startOn(head);
  }
  scan ??= startOn(head);
  return { delimiter: scan.delimiter, records: scan.end() };
}

/** Whether a line with something on it has ended. Looks at each character once. */
function hasWholeHeader(head: string): boolean {
  const start = head.search(/\S/);
  return start >= 0 && (head.includes('\n', start) || head.includes('\r', start));
}

function startOn(head: string): RecordCount {
  const scan = new RecordCount(delimiterOf(head));
  scan.add(head);
  return scan;
}

function delimiterOf(head: string): string {
  const header = head
    .slice(0, LONGEST_HEADER)
    .split(/[\r\n]+/)
    .find((line) => line.trim() !== '');
  if (header === undefined) throw new AppError('empty-file');
  const bare = header.replace(/"[^"]*"/g, '');
  const [best] = candidates
    .map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }))
    .toSorted((one, other) => other.count - one.count);
  if (!best || best.count === 0) throw new AppError('one-column');
  return best.delimiter;
}

/** Quotes open only where a cell starts. */
class RecordCount {
  #records = 0;
  #line = 1;
  #openedAt = 0;
  #isQuoted = false;
  #isCellStart = true;
  #hasContent = false;
  #wasReturn = false;
  readonly #delimiterCode: number;

  constructor(readonly delimiter: string) {
    this.#delimiterCode = delimiter.charCodeAt(0);
  }

  add(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.#take(text.charCodeAt(at));
  }

  #take(code: number): void {
    const isFeedOfReturn = code === 10 && this.#wasReturn;
    this.#wasReturn = code === 13;
    if (isFeedOfReturn) return;
    if (code === 10 || code === 13) {
      this.#line += 1;
      if (!this.#isQuoted) this.#close();
      return;
    }
    this.#hasContent = true;
    if (code === 34 && (this.#isQuoted || this.#isCellStart)) {
      this.#isQuoted = !this.#isQuoted;
      if (this.#isQuoted) this.#openedAt = this.#line;
      this.#isCellStart = !this.#isQuoted;
      return;
    }
    this.#isCellStart = code === this.#delimiterCode && !this.#isQuoted;
  }

  #close(): void {
    this.#records += 1;
    this.#isCellStart = true;
    this.#hasContent = false;
  }

  end(): number {
    if (this.#isQuoted) throw new AppError('unclosed-quote', { line: this.#openedAt });
    if (this.#hasContent) this.#close();
    return this.#records;
  }
}
