import { createReadStream, type ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import { AppError } from '../shared/app-error.js';
import { tellRead } from './reading-watch.js';

export const MOST_UNPACKED = 4 * 1024 ** 3;
/** Larger pieces are slower: the memory of each would be asked of the system anew. */
export const PIECE = 65_536;
const RATIO = 100;
const RATIO_FROM = 10 * 1024 ** 2;

/** The bytes of a file, unpacked once when it is gzip. Throws `unpacked-too-large`, `corrupt-file`. */
export async function* unpackedBytes(file: string): AsyncGenerator<Buffer> {
  const packed = (await stat(file)).size;
  const source = createReadStream(file, { highWaterMark: PIECE });
  const bytes = isGzip(await firstBytes(file, 2)) ? gunzipped(source) : source;
  let unpacked = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      unpacked += chunk.byteLength;
      refuseBomb(unpacked, packed);
      tellRead(file, source.bytesRead);
      yield chunk;
    }
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    throw typeof code === 'string' && code.startsWith('Z_') ? new AppError('corrupt-file') : error;
  }
}

/** Throws `unpacked-too-large` past 4 GiB, or past 100 times what came when that is more than 10 MiB. */
export function refuseBomb(unpacked: number, packed: number): void {
  if (unpacked > MOST_UNPACKED || (unpacked > RATIO_FROM && unpacked > packed * RATIO))
    throw new AppError('unpacked-too-large');
}

export function isGzip(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

export async function firstBytes(file: string, count: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function gunzipped(source: ReadStream): Gunzip {
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  gunzip.once('close', () => source.destroy());
  return source.pipe(gunzip);
}
