import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../shared/app-error.js';
import { storageFault } from '../shared/storage-fault.js';

export interface Written {
  sha256: string;
  bytes: number;
}

/**
 * Writes a stream to a new file and syncs it. Throws `file-too-large` past `maxBytes` and
 * `storage-full` when the disk is; the file is then gone.
 */
export async function writeSynced(
  file: string,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<Written> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const written = await pour(handle, source, maxBytes);
    await handle.sync();
    await handle.close();
    return written;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(file, { force: true });
    throw storageFault(error);
  }
}

async function pour(
  handle: FileHandle,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new AppError('file-too-large', { megabytes: Math.floor(maxBytes / 1_048_576) });
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Moves a finished file to its lasting name; after return the name survives a power cut. */
export async function moveSynced(from: string, to: string): Promise<void> {
  await sync(from);
  await rename(from, to);
  await sync(dirname(to));
}

/** The same, telling what the file holds. */
export async function sealFile(from: string, to: string): Promise<Written> {
  const [written] = await Promise.all([digest(from), sync(from)]);
  await moveSynced(from, to);
  return written;
}

/** Size and SHA-256 of a file, read in a stream. */
export async function digest(file: string): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    bytes += (chunk as Buffer).byteLength;
    hash.update(chunk as Buffer);
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Syncs a file, or a folder's list of names. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
