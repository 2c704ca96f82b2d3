import { consentState } from './consent-state.js';
import type { QuoteConsent } from './quote-consent.entity.js';
import type { Quote } from './quote.entity.js';
import type { ConsentView, QuoteView } from './quotes.schemas.js';

/** One quote as screens show it, with all that was said about using it. `today` is a day of the organisation. */
export function quoteView(
  quote: Quote,
  said: readonly QuoteConsent[],
  mission: QuoteView['mission'],
  today: string,
): QuoteView {
  const latest = said.toSorted((a, b) => b.place - a.place);
  return {
    id: quote.id,
    words: quote.words ?? null,
    language: quote.language,
    source: quote.source ?? null,
    saidBy: quote.saidBy ?? null,
    saidOn: quote.saidOn,
    mission,
    state: consentState(said, today),
    consents: latest.flatMap(givenView),
    withdrawal: latest.flatMap(withdrawalView)[0] ?? null,
    usedAt: quote.usedAt?.toISOString() ?? null,
    recordedBy: quote.recordedBy,
    recordedAt: quote.recordedAt.toISOString(),
    changedBy: quote.changedBy ?? null,
  };
}

function givenView(one: QuoteConsent): ConsentView[] {
  const { isGiven, giver, means, wording, day, recordedBy, recordedAt } = one;
  if (!isGiven || !giver || means === 'house') return [];
  return [
    {
      giver,
      means,
      presence: one.presence ?? null,
      day,
      wording: wording ?? '',
      forReports: one.forReports === true,
      forPublic: one.forPublic === true,
      lastDay: one.lastDay ?? null,
      recordedBy,
      recordedAt: recordedAt.toISOString(),
    },
  ];
}

function withdrawalView({ isGiven, day, means, recordedBy, recordedAt }: QuoteConsent) {
  return isGiven ? [] : [{ day, means, recordedBy, recordedAt: recordedAt.toISOString() }];
}
