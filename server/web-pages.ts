import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { Config } from './shared/config.js';

const PAGES = resolve('dist/web');
const NONCE = /__CSP_NONCE__/g;
/** Below these the server answers by itself: interface, files, papers for strangers, forms without JavaScript. */
const OURS = /^\/(answer|api|assets|a|o|r|v|card|embed|report|report-mail|stop|when)\//;

const nonces = new WeakMap<ServerResponse, string>();

/** Every answer carries a strict policy: nothing from elsewhere, no inline script, styles by nonce. */
export async function setPageHeaders(fastify: FastifyInstance, config: Config): Promise<void> {
  const secure = config.publicUrl?.startsWith('https:') === true;
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameSrc: ["'self'", 'blob:'],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
}

/** What the interface answers is for one reader and one moment. */
export function keepAnswersPrivate(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}

/** The built web pages: files with a fingerprint are kept for a year, the first page never. */
export async function servePages(app: NestFastifyApplication): Promise<void> {
  const file = join(PAGES, 'index.html');
  if (!existsSync(file)) {
    new Logger('Pages').warn('dist/web is missing: only the API answers. Run “npm run build”.');
    return;
  }
  const page = readFileSync(file, 'utf8');
  const instance: FastifyInstance = app.getHttpAdapter().getInstance();
  await instance.register(fastifyStatic, {
    root: PAGES,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const kept = path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.header('cache-control', kept);
    },
  });
  const send = (reply: FastifyReply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replace(NONCE, nonceOf(reply.raw)));
  instance.get('/', (_request, reply) => send(reply));
  instance.get('/:page', (request, reply) => (request.url === '/api' ? reply.callNotFound() : send(reply)));
  // An address of the server's own that no route of it takes, such as one too long, is not a page of ours.
  instance.get('/:page/*', (request, reply) => (OURS.test(request.url) ? reply.callNotFound() : send(reply)));
}

function nonceOf(response: ServerResponse): string {
  const known = nonces.get(response);
  if (known !== undefined) return known;
  const nonce = randomBytes(16).toString('base64');
  nonces.set(response, nonce);
  return nonce;
}
