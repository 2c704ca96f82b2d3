import { gzipSync } from 'node:zlib';
import type { Rejection } from './ingest.schemas.js';
import { jsonLine } from './json-line.js';
import type { Refusal } from './rejection-codes.js';
import { cut, rejectionMessage } from './rejection-texts.js';

const SHOWN = 1_000;
const BLOCK = 1_048_576;

/** Every rejected line: the first thousand for the receipt, all of them packed for the ledger. */
export class RejectionList {
  readonly first: Rejection[] = [];
  count = 0;
  #waiting = '';

  /** `keep` gets gzip members, to be put one after the other. */
  constructor(
    private readonly language: 'fr' | 'en',
    /** Of the file whose lines these are, known before its first line: they begin the list. */
    public headers: readonly string[],
    private readonly keep: (packed: Buffer) => void,
  ) {}

  add(line: number, { code, column, value }: Refusal, cells: readonly string[]): void {
    const shown = value === null ? null : cut(value);
    const rejection = { line, column, code, message: rejectionMessage(code, shown, this.language), value: shown };
    if (this.count === 0) this.#waiting = jsonLine({ headers: this.headers });
    this.count += 1;
    if (this.first.length < SHOWN) this.first.push(rejection);
    this.#waiting += jsonLine({ ...rejection, cells });
    if (this.#waiting.length > BLOCK) this.#pack();
  }

  end(): void {
    if (this.#waiting !== '') this.#pack();
  }

  #pack(): void {
    this.keep(gzipSync(this.#waiting));
    this.#waiting = '';
  }
}
