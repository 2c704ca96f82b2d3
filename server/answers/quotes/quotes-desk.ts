import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Mission } from '../../missions/mission.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { localDay } from '../../shared/local-day.js';
import { mayRead } from '../campaign-scope.js';
import { QuoteConsent } from './quote-consent.entity.js';
import { Quote } from './quote.entity.js';
import { ToldWords } from './told-words.js';
import type { ChangedQuote, NewConsent, NewQuote, WithdrawnQuote } from './quotes.schemas.js';

/** What is printed: once it was told outside, other words need consent again. */
const PRINTED = ['words', 'language', 'saidBy', 'saidOn'] as const;

/** Records words with the consent they come with, corrects them, and erases them when it is withdrawn. */
@Injectable()
export class QuotesDesk {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly told: ToldWords,
  ) {}

  /** Throws `not-found` for a mission that is not the caller's, `quote-day-ahead`. */
  async record(caller: Caller, { consent, ...wanted }: NewQuote): Promise<{ id: string }> {
    await this.#requirePast(caller, [wanted.saidOn, consent.day]);
    const recordedAt = this.clock.now();
    const id = newId(recordedAt);
    const by = { recordedBy: caller.name, recordedById: caller.accountId, recordedAt };
    await this.registry.transaction(caller.organisationId, async (em) => {
      await requireMission(em, caller, wanted.missionId);
      await em.insert(Quote, { id, organisationId: caller.organisationId, ...wanted, ...by });
      await this.#add(em, caller, id, { isGiven: true, ...consent });
      await this.#trace(em, caller, 'quote.record', id, { missionId: wanted.missionId, consent: facts(consent) });
    });
    return { id };
  }

  /** Throws as `record`, and `quote-withdrawn`, `quote-consent-needed`. */
  async change(caller: Caller, id: string, { consent, ...wanted }: ChangedQuote): Promise<{ id: string }> {
    await this.#requirePast(caller, [wanted.saidOn, ...(consent ? [consent.day] : [])]);
    await this.registry.transaction(caller.organisationId, async (em) => {
      const quote = await this.#standing(em, caller, id);
      await requireMission(em, caller, wanted.missionId);
      const changed = PRINTED.filter((name) => (quote[name] ?? null) !== wanted[name]);
      if (changed.length > 0 && quote.usedAt && !consent) throw new AppError('quote-consent-needed');
      const by = { changedBy: caller.name, changedById: caller.accountId, changedAt: this.clock.now() };
      Object.assign(quote, wanted, by);
      if (consent) await this.#add(em, caller, id, { isGiven: true, ...consent });
      const details = { changed, ...(consent ? { consent: facts(consent) } : {}) };
      await this.#trace(em, caller, 'quote.change', id, details);
    });
    return { id };
  }

  /**
   * The words and what may name the person are erased, also where they were told; that there were some stays. Throws as
   * `change`, and `quote-being-published`.
   */
  async withdraw(caller: Caller, id: string, { day, means }: WithdrawnQuote): Promise<{ id: string }> {
    await this.#requirePast(caller, [day]);
    await this.registry.transaction(caller.organisationId, (em) => this.#standing(em, caller, id));
    const forget = await this.told.ready(caller.organisationId, id);
    await this.registry.transaction(caller.organisationId, async (em) => {
      Object.assign(await this.#standing(em, caller, id), { words: null, source: null, saidBy: null });
      await em.nativeUpdate(QuoteConsent, { quoteId: id }, { presence: null });
      await forget(em);
      await this.#add(em, caller, id, { isGiven: false, day, means });
      await this.#trace(em, caller, 'quote.withdraw', id, { day, means });
    });
    await this.registry.forgetDeleted();
    return { id };
  }

  /** One of the caller's whose words are still there; others wait until this is done with it. */
  async #standing(em: RegistryManager, caller: Caller, id: string): Promise<Quote> {
    const quote = await em.findOne(Quote, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!quote || !mayRead(caller, quote.missionId ?? null)) throw new AppError('not-found');
    if (typeof quote.words !== 'string') throw new AppError('quote-withdrawn');
    return quote;
  }

  async #add(
    em: RegistryManager,
    { organisationId, accountId, name }: Caller,
    quoteId: string,
    said: Pick<QuoteConsent, 'isGiven' | 'day' | 'means'> & Partial<Omit<NewConsent, 'day' | 'means'>>,
  ): Promise<void> {
    const recordedAt = this.clock.now();
    const place = 1 + (await em.count(QuoteConsent, { quoteId }));
    const by = { recordedBy: name, recordedById: accountId, recordedAt };
    await em.insert(QuoteConsent, { id: newId(recordedAt), organisationId, quoteId, place, ...said, ...by });
  }

  async #requirePast({ organisationId }: Caller, days: readonly string[]): Promise<void> {
    const { zone } = await this.organisations.byId(organisationId);
    const today = localDay(this.clock.now(), zone);
    if (days.some((day) => day > today)) throw new AppError('quote-day-ahead');
  }

  /** Never the words, nor who said them. */
  #trace(
    em: RegistryManager,
    { organisationId, accountId, name }: Caller,
    action: string,
    id: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const act = { organisationId, actorId: accountId, actorName: name, action, details };
    return this.audit.record(em, { ...act, record: `quote:${id}` });
  }
}

async function requireMission(em: RegistryManager, caller: Caller, missionId: string | null): Promise<void> {
  if (!mayRead(caller, missionId)) throw new AppError('not-found');
  if (missionId !== null && (await em.count(Mission, { id: missionId })) === 0) throw new AppError('not-found');
}

const facts = ({ giver, means, day, forReports, forPublic, lastDay }: NewConsent) => ({
  giver,
  means,
  day,
  forReports,
  forPublic,
  lastDay,
});
