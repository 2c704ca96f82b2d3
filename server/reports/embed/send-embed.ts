import type { FastifyReply } from 'fastify';
import type { Language } from '../../shared/language.js';
import { sendPlain } from '../../shared/plain-reply.js';
import { LOOK_HASH } from './embed-look.js';

interface EmbedReply {
  language: Language;
  status: number;
  html: string;
  /** Sites whose pages may frame it; none: nobody's. */
  origins: readonly string[];
}

/** What spent its tries waits so long, s. */
const WAIT = 3600;

/** The one page of Sillage that pages of others may hold: those of the sites that a director named, and no others. */
export function sendEmbed(reply: FastifyReply, { language, status, html, origins }: EmbedReply): void {
  if (status === 429) void reply.header('retry-after', String(WAIT));
  // Of the kind that names no site: where it stands, old browsers look at nothing else.
  if (origins.length > 0) reply.raw.removeHeader('x-frame-options');
  const policy = policyFor(origins);
  sendPlain(reply, { language, status, html, referrer: 'no-referrer', isUnlisted: true, policy });
}

/** No script, no form, nothing from anywhere; its links open pages of their own. */
function policyFor(origins: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${LOOK_HASH}`,
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
    `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(' ')}`,
  ].join('; ');
}
