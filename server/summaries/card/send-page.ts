import type { FastifyReply } from 'fastify';
import { AppError } from '../../shared/app-error.js';
import type { Language } from '../../shared/language.js';
import { codePage } from './log-pages.js';

/** No script, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Nothing is kept, nothing is listed, and no address with a code leaves. Without any referrer, browsers would send the
 * forms as if they came from nowhere, and they would be refused like those of another site: they say the host, no more.
 */
export function sendPage(reply: FastifyReply, language: Language, status: number, html: string): void {
  void reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-language', language)
    .header('content-security-policy', POLICY)
    .header('referrer-policy', 'strict-origin')
    .header('x-robots-tag', 'noindex, nofollow, noarchive')
    .header('cache-control', 'no-store')
    .send(html);
}

/** The same page for a code that is unknown, ended or stopped. Throws what is none of a code’s faults. */
export function sendRefusal(reply: FastifyReply, language: Language, error: unknown): void {
  if (!(error instanceof AppError)) throw error;
  const frame = { language, code: null, association: '' };
  if (error.code === 'card-dead') return sendPage(reply, language, 404, codePage(frame, 'dead'));
  const { seconds } = error.parameters;
  if (error.code !== 'too-many-tries' || typeof seconds !== 'number') throw error;
  sendBusy(reply, language, seconds);
}

/** Too much came from one place. */
export function sendBusy(reply: FastifyReply, language: Language, seconds: number): void {
  void reply.header('retry-after', String(seconds));
  sendPage(reply, language, 429, codePage({ language, code: null, association: '' }, 'busy'));
}
