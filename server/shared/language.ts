import type { FastifyRequest } from 'fastify';

export type Language = 'fr' | 'en';

/** The reader's language: an explicit `?lang=`, else Accept-Language by weight, else French. */
export function languageOf(request: Pick<FastifyRequest, 'headers' | 'query'>): Language {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang;
  if (asked === 'fr' || asked === 'en') return asked;
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.slice(0, 2), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((part) => (part.language === 'fr' || part.language === 'en') && part.weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return (wanted[0]?.language as Language | undefined) ?? 'fr';
}
