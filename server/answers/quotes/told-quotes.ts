import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { grouped } from '../../shared/grouped.js';
import { localDay } from '../../shared/local-day.js';
import { consentState } from './consent-state.js';
import { QuoteConsent } from './quote-consent.entity.js';
import { Quote } from './quote.entity.js';

/** Why words stay out of a report. `unknown`: nobody here recorded them. */
export type LeftOut = 'withdrawn' | 'expired' | 'not-for-reports' | 'unknown';

export interface ToldQuote {
  words: string;
  language: string;
  saidBy: string | null;
  saidOn: string;
}

/** Words as a report may tell them on the day it is read, or why it may not. */
@Injectable()
export class ToldQuotes {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /**
   * Within the transaction that tells them outside, after which other words need consent again. Throws
   * `quote-being-published` when one of them is no longer as it was read.
   */
  async tell(em: RegistryManager, told: readonly { quoteId: string; text: string }[]): Promise<void> {
    for (const { quoteId: id, text } of told) {
      const quote = await em.findOne(Quote, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (quote?.words !== text) throw new AppError('quote-being-published');
      quote.usedAt ??= this.clock.now();
    }
  }

  /** One for each of `ids`. */
  async forReports(organisationId: string, ids: readonly string[]): Promise<ReadonlyMap<string, ToldQuote | LeftOut>> {
    if (ids.length === 0) return new Map();
    const em = this.registry.of(organisationId);
    const { zone } = await this.organisations.byId(organisationId);
    const today = localDay(this.clock.now(), zone);
    const found = await em.find(Quote, { id: { $in: [...ids] } });
    const said = grouped(await em.find(QuoteConsent, { quoteId: { $in: [...ids] } }), ({ quoteId }) => quoteId);
    const told = new Map(found.map((one) => [one.id, toldOrNot(one, said.get(one.id) ?? [], today)]));
    return new Map(ids.map((id) => [id, told.get(id) ?? 'unknown']));
  }
}

function toldOrNot(quote: Quote, said: readonly QuoteConsent[], today: string): ToldQuote | LeftOut {
  const { words, language, saidBy, saidOn } = quote;
  const state = consentState(said, today);
  if (state !== 'in-force') return state;
  const last = said.toSorted((a, b) => b.place - a.place)[0];
  if (last?.forReports !== true || typeof words !== 'string') return 'not-for-reports';
  return { words, language, saidBy: saidBy ?? null, saidOn };
}
