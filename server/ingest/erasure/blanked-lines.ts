import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { firstBytes, isGzip, unpackedBytes } from '../unpacked-bytes.js';

const [RETURN, FEED] = [0x0d, 0x0a];

/** The file with these physical lines emptied, their ends kept: every other line stays where it was, byte for byte. */
export async function* blankedFile(file: string, lines: ReadonlySet<number>): AsyncIterable<Uint8Array> {
  const blanked = Readable.from(emptied(file, lines));
  if (!isGzip(await firstBytes(file, 2))) {
    yield* blanked as AsyncIterable<Uint8Array>;
    return;
  }
  const packed = createGzip();
  pipeline(blanked, packed, () => undefined);
  yield* packed as AsyncIterable<Uint8Array>;
}

async function* emptied(file: string, lines: ReadonlySet<number>): AsyncGenerator<Buffer> {
  let line = 1;
  let isAfterReturn = false;
  for await (const bytes of unpackedBytes(file)) {
    const kept = Buffer.alloc(bytes.length);
    let length = 0;
    for (const byte of bytes) {
      const isEnd = byte === RETURN || byte === FEED;
      // A return and a feed end one line.
      if (isAfterReturn && byte !== FEED) line += 1;
      if (isEnd || !lines.has(line)) kept[length++] = byte;
      if (byte === FEED) line += 1;
      isAfterReturn = byte === RETURN;
    }
    if (length > 0) yield kept.subarray(0, length);
  }
}
