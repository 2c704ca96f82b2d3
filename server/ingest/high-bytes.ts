import { isAscii } from 'node:buffer';
import { decodeByte, plausibility, type SingleByteEncoding, singleByteEncodings } from './letter-plausibility.js';

interface Ranked {
  encoding: SingleByteEncoding;
  /** Sum over the bytes above 127 of how plausible each is where it stands. */
  score: number;
  isPlausible: boolean;
}

const MOST_CONTEXTS = 50_000;
const CLOSE = 0.6;
/** Most files that are not UTF-8 come from Windows in Western Europe: it wins where one letter alone decides. */
const USUAL = 'windows-1252';
const HEAD_START = 0.3;
const CLOSE_SHARE = 0.05;

/** The bytes above 127 of a file, each with its two neighbours: what tells one single-byte encoding from another. */
export class HighBytes {
  /** Pairs that UTF-8 makes of accented letters and that no single-byte text holds. */
  looksLikeUtf8 = false;
  #before = 0;
  #pending = -1;
  #pendingBefore = 0;
  readonly #contexts = new Map<number, number>();
  readonly #bytes = new Float64Array(256);

  add(chunk: Buffer): void {
    if (this.#pending === -1 && isAscii(chunk)) {
      this.#before = chunk.at(-1) ?? 0;
      return;
    }
    for (const byte of chunk) {
      if (this.#pending !== -1) this.#count(byte);
      if (byte > 127) {
        this.#pending = byte;
        this.#pendingBefore = this.#before;
      }
      this.#before = byte;
    }
  }

  #count(after: number): void {
    const byte = this.#pending;
    this.#pending = -1;
    this.#bytes[byte] = (this.#bytes[byte] ?? 0) + 1;
    if ((byte === 0xc3 || byte === 0xc2) && after >= 0x80 && after <= 0xbf) this.looksLikeUtf8 = true;
    const key = (this.#pendingBefore << 16) | (byte << 8) | after;
    const known = this.#contexts.get(key);
    if (known !== undefined || this.#contexts.size < MOST_CONTEXTS) this.#contexts.set(key, (known ?? 0) + 1);
  }

  /** Most plausible first. */
  ranked(): Ranked[] {
    if (this.#pending !== -1) this.#count(10);
    const total = this.#bytes.reduce((sum, count) => sum + count, 0);
    return singleByteEncodings
      .map((encoding) => ({ encoding, score: this.#score(encoding) }))
      .map((ranked) => ({ ...ranked, isPlausible: ranked.score > -0.2 * total }))
      .toSorted((one, other) => other.score - one.score);
  }

  #score(encoding: SingleByteEncoding): number {
    let sum = encoding === USUAL ? HEAD_START : 0;
    for (const [key, count] of this.#contexts)
      sum += count * plausibility(encoding, key >> 16, (key >> 8) & 255, key & 255);
    return sum;
  }

  /** Both give a text that stands, and not the same one. */
  areClose(best: Ranked, other: Ranked): boolean {
    let differing = 0;
    for (let byte = 128; byte < 256; byte += 1)
      if (decodeByte(best.encoding, byte) !== decodeByte(other.encoding, byte)) differing += this.#bytes[byte] ?? 0;
    return differing > 0 && best.score - other.score < Math.max(CLOSE, CLOSE_SHARE * differing);
  }
}
