import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../shared/app-error.js';

const MOST_UNPACKED = 4 * 1024 ** 3;
const RATIO = 100;
const RATIO_FROM = 10 * 1024 ** 2;
const CHUNK = 262_144;

/** The bytes of a text file, unpacked when it is gzip. Throws `unpacked-too-large`, `unsupported-format`, `corrupt-file`. */
export async function* fileBytes(file: string): AsyncGenerator<Buffer> {
  const packed = (await stat(file)).size;
  const isGzip = (await firstBytes(file)).subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]));
  let unpacked = 0;
  try {
    for await (const chunk of bytesOf(file, isGzip) as AsyncIterable<Buffer>) {
      if (unpacked === 0) refuseOtherFormats(chunk);
      unpacked += chunk.byteLength;
      if (unpacked > MOST_UNPACKED || (unpacked > RATIO_FROM && unpacked > packed * RATIO))
        throw new AppError('unpacked-too-large');
      yield chunk;
    }
  } catch (error) {
    throw isUnpackingFault(error) ? new AppError('corrupt-file') : error;
  }
}

function bytesOf(file: string, isGzip: boolean): Readable {
  const source = createReadStream(file, { highWaterMark: CHUNK });
  if (!isGzip) return source;
  const gunzip = createGunzip({ chunkSize: CHUNK });
  source.once('error', (error) => gunzip.destroy(error));
  gunzip.once('close', () => source.destroy());
  return source.pipe(gunzip);
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function refuseOtherFormats(start: Buffer): void {
  const signs = [
    [0x50, 0x4b, 3, 4],
    [0x50, 0x41, 0x52, 0x31],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x25, 0x50, 0x44, 0x46],
    [0x1f, 0x8b],
  ];
  if (signs.some((sign) => start.subarray(0, sign.length).equals(Buffer.from(sign))))
    throw new AppError('unsupported-format');
}

function isUnpackingFault(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.startsWith('Z_');
}
