import type { FastifyInstance } from 'fastify';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const toGzip = promisify(gzip);

/** A smaller answer is there before it would be compressed, but on the slowest lines. Bytes. */
const WORTH_IT = 4096;
const TEXT = /^application\/(json|problem\+json)|^text\/csv/;

/**
 * What the interface answers to a question, compressed for who reads that: on a slow line the list of figures comes a third
 * of a second earlier. What is sent to it is never answered so: codes and keys that are told once stay out of it.
 */
export function compressAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || !request.url.startsWith('/api/') || reply.hasHeader('content-encoding'))
      return payload;
    if (typeof payload !== 'string' || payload.length < WORTH_IT) return payload;
    if (!TEXT.test(String(reply.getHeader('content-type')))) return payload;
    reply.header('vary', 'accept-encoding');
    if (!readsGzip(request.headers['accept-encoding'])) return payload;
    const compressed = await toGzip(payload, { level: constants.Z_BEST_SPEED });
    reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return compressed;
  });
}

/** Named, and not refused by a weight of nothing. */
const readsGzip = (accepted: string | string[] | undefined): boolean =>
  /(^|,)\s*(gzip|\*)\s*(;\s*q=(1|0\.\d*[1-9]\d*))?\s*(,|$)/i.test(String(accepted ?? ''));
