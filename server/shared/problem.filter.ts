import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { AppError } from './app-error.js';
import { languageOf } from './language.js';

/** Turns every error into RFC 9457 problem details. Nothing of the inside (stack, SQL, path) leaves. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const known = this.#known(error);
    const language = languageOf(request);
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

  #known(error: unknown): AppError {
    if (error instanceof AppError) return error;
    const status = statusOf(error);
    if (status === 401) return new AppError('sign-in-needed');
    if (status === 403) return new AppError('forbidden');
    if (status === 404) return new AppError('not-found');
    if (status !== undefined && status < 500) {
      return new AppError('invalid-request', { faults: error instanceof Error ? error.message : String(status) });
    }
    const reference = randomUUID().slice(0, 8);
    this.#logger.error(`${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return new AppError('internal-error', { reference });
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
