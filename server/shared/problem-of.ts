import { HttpException, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AppError } from './app-error.js';
import type { Language } from './language.js';
import type { Problem } from './problem.schemas.js';
import { storageFault } from './storage-fault.js';

const logger = new Logger('Problem');

/** An error as problem details. Nothing of the inside (stack, SQL, path) leaves: what is not expected goes to the log. */
export function problemOf(error: unknown, language: Language): Problem {
  return documentOf(knownFrom(error), language);
}

export function documentOf(known: AppError, language: Language): Problem {
  return {
    type: `urn:sillage:problem:${known.code}`,
    title: known.code,
    status: known.status,
    code: known.code,
    detail: known.sentence(language),
    ...known.extra,
  };
}

/** The fault a caller can act on behind any error. */
export function knownFrom(error: unknown): AppError {
  const fault = storageFault(error);
  if (fault instanceof AppError) return fault;
  const status = statusOf(error);
  if (status === 401) return new AppError('sign-in-needed');
  if (status === 403) return new AppError('forbidden');
  if (status === 404) return new AppError('not-found');
  if (status === 413) return new AppError('request-too-large');
  if (status !== undefined && status < 500) {
    const technical = error instanceof Error ? error.message : String(status);
    return new AppError('request-unreadable', {}, { faults: [technical] });
  }
  const reference = randomUUID().slice(0, 8);
  logger.error(`${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new AppError('internal-error', { reference });
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
