import type { DuckDBConnection } from '@duckdb/node-api';
import { AppError } from '../shared/app-error.js';

export interface TimeLimit {
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
}

/** DuckDB forgets an interruption that arrives between two statements: it is repeated until heard. */
const REPEAT_MS = 50;

/**
 * Runs work on a connection, stopping it after `timeoutMs` with `query-too-long`, or with the signal's
 * reason when it is aborted: DuckDB itself has no statement time-out.
 */
export async function withinTime<T>(
  connection: DuckDBConnection,
  limit: TimeLimit,
  work: () => Promise<T>,
): Promise<T> {
  limit.signal?.throwIfAborted();
  let cut: unknown;
  let repeating: NodeJS.Timeout | undefined;
  const stop = (reason: unknown): void => {
    cut ??= reason;
    connection.interrupt();
    repeating ??= setInterval(() => connection.interrupt(), REPEAT_MS);
  };
  const onAbort = (): void => stop(limit.signal?.reason);
  const timer =
    limit.timeoutMs === undefined ? undefined : setTimeout(() => stop(tooLong(limit.timeoutMs)), limit.timeoutMs);
  limit.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await work();
  } catch (error) {
    throw cut ?? error;
  } finally {
    clearTimeout(timer);
    clearInterval(repeating);
    limit.signal?.removeEventListener('abort', onAbort);
  }
}

function tooLong(timeoutMs = 0): AppError {
  return new AppError('query-too-long', { seconds: Math.ceil(timeoutMs / 1000) });
}
