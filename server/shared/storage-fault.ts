import { AppError } from './app-error.js';

const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT', '53100']);
const FAILING = new Set<unknown>(['EIO', 'EROFS', '58030']);
const SQLITE_FULL = 13;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;

interface Fault {
  code?: unknown;
  errcode?: unknown;
  message?: string;
  cause?: Fault;
}

/** A disk that is full, or fails, has its own sentence, whoever met it: a file, SQLite, PostgreSQL or DuckDB. Other faults stay. */
export function storageFault(error: unknown): unknown {
  for (let fault = error as Fault | undefined; fault; fault = fault.cause) {
    if (isFull(fault)) return new AppError('storage-full');
    if (isFailing(fault)) return new AppError('storage-failing');
  }
  return error;
}

function isFull({ code, errcode, message = '' }: Fault): boolean {
  return FULL.has(code) || errcode === SQLITE_FULL || /no space left on device|disk is full/i.test(message);
}

function isFailing({ code, errcode, message = '' }: Fault): boolean {
  // SQLite says in the upper bits what it was doing.
  const kind = typeof errcode === 'number' ? errcode & 0xff : null;
  const known = FAILING.has(code) || kind === SQLITE_IOERR || kind === SQLITE_READONLY;
  return known || /input\/output error|read-only file system|fsync failed/i.test(message);
}

/** Nobody can tell whether what ended so was kept: what it may have kept stays. */
export function leavesDoubt(error: unknown): boolean {
  return error instanceof AppError && error.code === 'storage-unsure';
}
