import { Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { withoutCodes } from '../../shared/guessing/without-codes.js';
import type { Language } from '../../shared/language.js';
import { sendPlain } from '../../shared/plain-reply.js';
import { sentencePage } from './verification-page.js';

const logger = new Logger('Certificates');
/** What spent its tries waits so long, s. */
const WAIT = 3600;

/** For one reader and one moment, told to nobody: neither to the next site, nor to a cache, nor to a search engine. */
export function sendPage(reply: FastifyReply, language: Language, status: number, html: string): void {
  sendPlain(reply, { language, status, html, referrer: 'no-referrer', isUnlisted: true });
}

export function sendBusy(reply: FastifyReply, language: Language): void {
  void reply.header('retry-after', String(WAIT));
  sendPage(reply, language, 429, sentencePage({ language, code: null }, 'busy'));
}

/** Something of ours failed: no code reaches the log. */
export function sendBroken(
  reply: FastifyReply,
  language: Language,
  error: unknown,
  codes: readonly (string | null)[],
): void {
  logger.error(withoutCodes(error, codes));
  sendPage(reply, language, 500, sentencePage({ language, code: null }, 'broken'));
}
