import type { FastifyReply } from 'fastify';
import type { Config } from '../shared/config.js';
import { SESSION_COOKIE } from './sessions.js';

const THIRTY_DAYS = 30 * 24 * 3600;

/** The browser keeps the secret out of the reach of scripts and other sites. */
export function setSessionCookie(reply: FastifyReply, secret: string, config: Config): void {
  void reply.setCookie(SESSION_COOKIE, secret, { ...attributes(config), maxAge: THIRTY_DAYS });
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(SESSION_COOKIE, attributes(config));
}

function attributes(config: Config) {
  const secure = config.publicUrl?.startsWith('https:') === true;
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure };
}
