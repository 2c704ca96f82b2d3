import type { FastifyReply } from 'fastify';
import type { Language } from '../../shared/language.js';
import { PLAIN_POLICY } from '../../shared/plain-page.js';

/** Within our own pages a preview is shown in a frame; nobody else's page may hold it. */
const POLICY = PLAIN_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

export function sendPreview(reply: FastifyReply, language: Language, html: string): void {
  void reply
    .type('text/html; charset=utf-8')
    .header('content-language', language)
    .header('content-security-policy', POLICY)
    .header('x-frame-options', 'SAMEORIGIN')
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .send(html);
}
