import { AppError } from './app-error.js';

const SQLITE_FULL = 13;
const CODES = new Set<unknown>(['ENOSPC', 'EDQUOT', '53100']);

interface Fault {
  code?: unknown;
  errcode?: unknown;
  message?: string;
  cause?: Fault;
}

/** A full disk has its own sentence, whoever met it: a file, SQLite, PostgreSQL or DuckDB. Other faults stay. */
export function storageFault(error: unknown): unknown {
  for (let fault = error as Fault | undefined; fault; fault = fault.cause) {
    const { code, errcode, message = '' } = fault;
    if (CODES.has(code) || errcode === SQLITE_FULL || /no space left on device|disk is full/i.test(message))
      return new AppError('storage-full');
  }
  return error;
}
