import type { FastifyReply } from 'fastify';
import type { Language } from './language.js';
import { PLAIN_POLICY } from './plain-page.js';

export interface PlainReply {
  language: Language;
  status?: number;
  html: string;
  /**
   * What the next page learns of this address. Without any referrer at all, browsers would send a form as if it came from
   * nowhere.
   */
  referrer: 'no-referrer' | 'same-origin' | 'strict-origin';
  /** For one reader: search engines leave it out, whatever leads to it. */
  isUnlisted?: boolean;
  /** Where it shows more than plain pages do. */
  policy?: string;
}

/** Sends a page that works without JavaScript, account or cookie; no cache keeps it. */
export function sendPlain(reply: FastifyReply, page: PlainReply): void {
  const { language, status = 200, html, referrer, isUnlisted = false, policy = PLAIN_POLICY } = page;
  if (isUnlisted) void reply.header('x-robots-tag', 'noindex, nofollow, noarchive');
  void reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-language', language)
    .header('content-security-policy', policy)
    .header('referrer-policy', referrer)
    .header('cache-control', 'no-store')
    .send(html);
}
