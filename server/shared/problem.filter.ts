import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { AppError } from './app-error.js';
import { languageOf } from './language.js';
import { storageFault } from './storage-fault.js';

const logger = new Logger('Problem');

/** Turns every error into RFC 9457 problem details. Nothing of the inside (stack, SQL, path) leaves. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** The same, for what goes wrong before any handler is found: an address that cannot be read. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = knownFrom(error);
  const language = languageOf(request);
  const { seconds } = known.parameters;
  if (known.status === 429 && typeof seconds === 'number') void reply.header('retry-after', String(seconds));
  void reply
    .code(known.status)
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `urn:sillage:problem:${known.code}`,
        title: known.code,
        status: known.status,
        code: known.code,
        detail: known.sentence(language),
        ...known.extra,
      }),
    );
}

function knownFrom(error: unknown): AppError {
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
