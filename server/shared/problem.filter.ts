import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { documentOf, knownFrom } from './problem-of.js';

/** Turns every error into RFC 9457 problem details. */
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
    .send(JSON.stringify(documentOf(known, language)));
}
