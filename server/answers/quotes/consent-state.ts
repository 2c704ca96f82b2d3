import type { QuoteConsent } from './quote-consent.entity.js';

type Said = Pick<QuoteConsent, 'place' | 'isGiven' | 'lastDay'>;

/** What holds today of all that was said, whatever its order: the last one counts, a withdrawal for ever. */
export function consentState(said: readonly Said[], today: string): 'in-force' | 'expired' | 'withdrawn' {
  if (said.some(({ isGiven }) => !isGiven)) return 'withdrawn';
  const last = said.toSorted((a, b) => b.place - a.place)[0];
  const isOver = last === undefined || (typeof last.lastDay === 'string' && last.lastDay < today);
  return isOver ? 'expired' : 'in-force';
}
