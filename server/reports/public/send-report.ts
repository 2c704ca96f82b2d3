import { Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { withoutCodes } from '../../shared/guessing/without-codes.js';
import type { Language } from '../../shared/language.js';
import { PLAIN_POLICY } from '../../shared/plain-page.js';
import { sendPlain } from '../../shared/plain-reply.js';
import { sentencePage } from './number-page.js';

const logger = new Logger('Reports');
/** What spent its tries waits so long, s. */
const WAIT = 3600;
/** Pictures of a report have addresses of their own. */
const POLICY = PLAIN_POLICY.replace('img-src data:', "img-src 'self' data:");

/** For one reader and one moment, told to nobody: neither to the next site, nor to a cache, nor to a search engine. */
export function sendReport(reply: FastifyReply, language: Language, status: number, html: string): void {
  sendPlain(reply, { language, status, html, referrer: 'no-referrer', isUnlisted: true, policy: POLICY });
}

/** A file that belongs to a report: as private as its page. */
export function sendFile(
  reply: FastifyReply,
  type: string,
  name: string,
  bytes: Buffer | string,
  disposition: 'inline' | 'attachment' = 'inline',
): void {
  void reply
    .type(type)
    .header('content-disposition', `${disposition}; filename="${name}"`)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('x-robots-tag', 'noindex, nofollow, noarchive')
    .header('cache-control', 'no-store')
    .send(bytes);
}

export function sendSentence(reply: FastifyReply, language: Language, said: 'closed' | 'unknown' | 'busy'): void {
  if (said === 'busy') void reply.header('retry-after', String(WAIT));
  sendReport(reply, language, said === 'busy' ? 429 : 404, sentencePage(language, said));
}

/** Something of ours failed: no code reaches the log. */
export function sendBroken(
  reply: FastifyReply,
  language: Language,
  error: unknown,
  codes: readonly (string | null)[],
): void {
  logger.error(withoutCodes(error, codes));
  sendReport(reply, language, 500, sentencePage(language, 'broken'));
}
