import type { FastifyInstance } from 'fastify';
import { AppError } from '../shared/app-error.js';

/** How a JSON list of rows goes by until its handler reads it. */
export const UNREAD_JSON = 'application/vnd.sillage.rows+json';
export const JSON_LINES = 'application/x-ndjson';

/**
 * Rows sent to be imported reach their handler as a stream: they are larger than other bodies, are read only once the
 * caller's right is known, and keep their numbers as they were written.
 */
export function leaveRowsUnread(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { method, headers, routeOptions } = request;
    const isOfRows = method === 'POST' && routeOptions.url === '/api/imports';
    if (isOfRows && /^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? ''))
      request.raw.headers['content-type'] = UNREAD_JSON;
    done();
  });
  fastify.addContentTypeParser([UNREAD_JSON, JSON_LINES], (request, payload, done) => {
    const isOfRows = request.routeOptions.url === '/api/imports';
    if (isOfRows) done(null, payload);
    else done(new AppError('request-unreadable'));
  });
}
