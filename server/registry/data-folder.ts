import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../shared/app-error.js';

/** Longest path a Unix socket may have on Linux. */
const LONGEST_SOCKET_PATH = 107;

/**
 * One process owns a data folder. The lock is the operating system's own, held on `owner.lock`:
 * it goes with the process however that ends, so a dead owner needs no clean-up.
 */
export class DataFolder {
  readonly #lock: DatabaseSync;

  private constructor(
    readonly path: string,
    lock: DatabaseSync,
  ) {
    this.#lock = lock;
  }

  /** Takes the folder, making it when missing. Returns null while another process owns it. */
  static tryToTake(path: string): DataFolder | null {
    prepare(path);
    const lock = new DatabaseSync(join(path, 'owner.lock'));
    try {
      lock.exec('pragma journal_mode = off; pragma locking_mode = exclusive; begin exclusive');
    } catch (error) {
      lock.close();
      if (isBusy(error)) return null;
      throw new AppError('data-folder-unusable', { folder: path, reason: String(error) });
    }
    writeFileSync(join(path, 'owner.pid'), `${process.pid}\n`, { mode: 0o600 });
    return new DataFolder(path, lock);
  }

  /** Takes the folder. Throws `data-folder-in-use` while another process owns it. */
  static take(path: string): DataFolder {
    const folder = DataFolder.tryToTake(path);
    if (!folder) throw new AppError('data-folder-in-use', { folder: path, pid: ownerOf(path) });
    return folder;
  }

  release(): void {
    this.#lock.close();
  }
}

/** Where the owner of a data folder listens for commands on the same machine. */
export function socketPath(folder: string): string {
  const beside = join(folder, 'sillage.sock');
  if (beside.length <= LONGEST_SOCKET_PATH) return beside;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  return join(tmpdir(), `sillage-${name}.sock`);
}

function prepare(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
  } catch (error) {
    throw new AppError('data-folder-unusable', { folder: path, reason: String(error) });
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return (error as { errcode?: unknown } | null)?.errcode === SQLITE_BUSY;
}

function ownerOf(path: string): string {
  try {
    return readFileSync(join(path, 'owner.pid'), 'utf8').trim();
  } catch {
    return '?';
  }
}
