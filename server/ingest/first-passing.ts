import { stat } from 'node:fs/promises';
import { type Encoding, singleByteEncodingOf, unicodeOf } from './encodings.js';
import { LineEnds } from './line-ends.js';
import { Sampler } from './text-sample.js';
import { unpackedBytes } from './unpacked-bytes.js';

/** What a text file shows while it passes by once. */
export interface FirstPassing {
  encoding: Encoding;
  /** These have seen the whole file when it is UTF-8, else only its beginning. */
  sampler: Sampler;
  ends: LineEnds;
}

type Seen = Pick<FirstPassing, 'sampler' | 'ends'> & { encoding: Encoding | null; bytes: number };

/** Files that passed by while they were being received. */
const early = new Map<string, Promise<Seen | null>>();

/** Lets a file pass by, unless it did so before it was whole. Throws `encoding-uncertain` and the codes of refused files. */
export async function firstPassing(file: string): Promise<FirstPassing> {
  const before = await early.get(file);
  early.delete(file);
  if (before?.encoding === 'utf-8' && before.bytes === (await stat(file)).size)
    return { ...before, encoding: before.encoding };
  const seen = await passBy(unpackedBytes(file));
  return { ...seen, encoding: seen.encoding ?? (await singleByteEncodingOf(file)) };
}

/** Lets a file pass by as its bytes come. Only what is true of UTF-8 is kept, so that a packed file passes by again. */
export function passEarly(file: string, bytes: AsyncIterable<Buffer>): void {
  early.set(
    file,
    passBy(bytes).catch(() => null),
  );
}

async function passBy(bytes: AsyncIterable<Buffer>): Promise<Seen> {
  const seen = { sampler: new Sampler(), ends: new LineEnds(), bytes: 0 };
  // Signs are looked for among bytes where these are surely UTF-8, which never hides one in a letter.
  const encoding = await unicodeOf(counted(bytes, seen), (chunk) => {
    const text = chunk.toString('latin1');
    seen.sampler.add(text);
    seen.ends.add(text);
  });
  return { ...seen, bytes: seen.bytes, encoding };
}

async function* counted(bytes: AsyncIterable<Buffer>, count: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    count.bytes += chunk.byteLength;
    yield chunk;
  }
}
