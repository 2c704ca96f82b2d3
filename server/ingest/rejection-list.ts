import { gzipSync } from 'node:zlib';
import type { Rejection } from './ingest.schemas.js';
import type { Refusal } from './rejection-codes.js';
import { cut, rejectionMessage } from './rejection-texts.js';

const SHOWN = 1_000;
const BLOCK = 1_048_576;

/** Every rejected line: the first thousand for the receipt, all of them packed for the ledger. */
export class RejectionList {
  readonly first: Rejection[] = [];
  readonly packed: Buffer[] = [];
  count = 0;
  #waiting = '';

  constructor(private readonly language: 'fr' | 'en') {}

  add(line: number, { code, column, value }: Refusal, cells: readonly string[]): void {
    const shown = value === null ? null : cut(value);
    const rejection = { line, column, code, message: rejectionMessage(code, shown, this.language), value: shown };
    this.count += 1;
    if (this.first.length < SHOWN) this.first.push(rejection);
    this.#waiting += `${JSON.stringify({ ...rejection, cells })}\n`;
    if (this.#waiting.length > BLOCK) this.#pack();
  }

  /** Gzip members, one after the other. */
  async *bytes(): AsyncGenerator<Buffer> {
    this.#pack();
    yield* this.packed;
  }

  #pack(): void {
    if (this.#waiting === '') return;
    this.packed.push(gzipSync(this.#waiting));
    this.#waiting = '';
  }
}
