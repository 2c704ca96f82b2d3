import { isUtf8 } from 'node:buffer';
import { AppError } from '../shared/app-error.js';
import { unpackedBytes } from './unpacked-bytes.js';
import { HighBytes } from './high-bytes.js';
import { singleByteEncodings } from './letter-plausibility.js';

const encodings = ['utf-8', 'utf-16le', 'utf-16be', ...singleByteEncodings] as const;
export type Encoding = (typeof encodings)[number];

/**
 * Byte-order mark, pattern of NUL bytes or strict UTF-8; null: one byte a letter. Throws `encoding-uncertain` with
 * `extra.choices`. `passing` sees the bytes, without their mark: all of them when they turn out to be UTF-8. It keeps none.
 */
export async function unicodeOf(
  bytes: AsyncIterable<Buffer>,
  passing: (bytes: Buffer) => void,
): Promise<Encoding | null> {
  const utf8 = new Utf8Check();
  let marked: Encoding | null = null;
  let isFirst = true;
  for await (const chunk of bytes) {
    if (isFirst) marked = markOf(chunk) ?? nulPatternOf(chunk);
    if (marked === 'utf-16le' || marked === 'utf-16be') return marked;
    utf8.add(chunk);
    if (!utf8.isValid) break;
    passing(isFirst && marked === 'utf-8' ? chunk.subarray(3) : chunk);
    isFirst = false;
  }
  if (utf8.end()) return 'utf-8';
  if (marked === 'utf-8') throw uncertain([...singleByteEncodings]);
  return null;
}

/** The single-byte encoding whose letters are plausible. Throws `encoding-uncertain` with `extra.choices`. */
export async function singleByteEncodingOf(file: string): Promise<Encoding> {
  const high = new HighBytes();
  for await (const chunk of unpackedBytes(file)) high.add(chunk);
  const [best, ...others] = high.ranked();
  if (high.looksLikeUtf8 || !best || !best.isPlausible) throw uncertain([...singleByteEncodings]);
  const close = others.filter((other) => high.areClose(best, other));
  if (close.length > 0) throw uncertain([best, ...close].map(({ encoding }) => encoding));
  return best.encoding;
}

function uncertain(choices: readonly Encoding[]): AppError {
  return new AppError('encoding-uncertain', {}, { choices });
}

function markOf(start: Buffer): Encoding | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: text in Latin letters has a NUL in every other byte, and none in between. */
function nulPatternOf(start: Buffer): Encoding | null {
  const nuls: [number, number] = [0, 0];
  const seen = Math.min(start.length, 65_536);
  for (let at = 0; at < seen; at += 1) if (start[at] === 0) nuls[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = nuls;
  const many = seen / 5;
  if (odd > many && even < odd / 20) return 'utf-16le';
  if (even > many && odd < even / 20) return 'utf-16be';
  if (even + odd > seen / 10) throw uncertain(['utf-16le', 'utf-16be']);
  return null;
}

/** Strict UTF-8 over chunks whose ends may cut a letter in two. */
class Utf8Check {
  isValid = true;
  #rest: Buffer = Buffer.alloc(0);

  add(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const end = wholeLetters(bytes);
    this.isValid = isUtf8(bytes.subarray(0, end));
    this.#rest = Buffer.from(bytes.subarray(end));
  }

  end(): boolean {
    return this.isValid && this.#rest.length === 0;
  }
}

/** Where the last letter starts when it is cut, else the length. */
function wholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
