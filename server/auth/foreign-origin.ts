import type { FastifyRequest } from 'fastify';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A change asked for by a page of another site. Programs send no Origin and are not meant. */
export function isForeign(request: Pick<FastifyRequest, 'method' | 'headers'>, publicUrl: string | undefined): boolean {
  const origin = request.headers.origin;
  if (READS.has(request.method) || origin === undefined) return false;
  const host = hostOf(origin);
  return host === null || !(host === request.headers.host || (publicUrl !== undefined && host === hostOf(publicUrl)));
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
