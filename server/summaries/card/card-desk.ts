import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { hashOfSecret, newCode } from '../../auth/secrets.js';
import { VolunteerCard } from '../../people/card/volunteer-card.entity.js';
import type { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Organisations } from '../../registry/organisations.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import type { Language } from '../../shared/language.js';
import { localDay } from '../../shared/local-day.js';
import { yearLater } from './card-days.js';
import { CardPeople } from './card-people.js';
import { CardSheet } from './card-sheet.js';
import type { MadeCards, MakeCards } from './cards.schemas.js';
import { earlierCards } from './earlier-cards.js';

/** Makes cards and stops them. Each opens what its maker may read; a new one stops those that open no more than it does. */
@Injectable()
export class CardDesk {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly people: CardPeople,
    private readonly sheet: CardSheet,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** For people of the caller's missions. Throws `not-found`, `letters-not-printed` and what `Paper.made` throws. */
  async make(caller: Caller, { personIds }: MakeCards, origin: string, language: Language): Promise<MadeCards> {
    return this.#make(caller, await this.people.required(caller, personIds), origin, language);
  }

  /** The caller's own. Throws `account-without-person` too. */
  async makeOwn(caller: Caller, origin: string, language: Language): Promise<MadeCards> {
    if (caller.personId === null) throw new AppError('account-without-person');
    const holder = { ...caller, missionScope: null };
    return this.#make(holder, await this.people.required(holder, [caller.personId]), origin, language);
  }

  /** From now on it opens nothing. Throws `not-found`, also for somebody of another mission. */
  async stop(caller: Caller, id: string): Promise<void> {
    const mine = await this.people.mine(caller);
    await this.#stop(caller, id, (personId) => mine === null || mine.has(personId));
  }

  /** One of the caller's own. Throws `not-found`. */
  async stopOwn(caller: Caller, id: string): Promise<void> {
    const merged = mergedPeople(await standingMerges(this.registry.of(caller.organisationId)));
    const own = caller.personId === null ? null : merged.countsAs(caller.personId);
    await this.#stop(caller, id, (personId) => personId === own);
  }

  /** The paper first: a card is kept only once its code can be read somewhere. */
  async #make(caller: Caller, people: readonly Person[], origin: string, language: Language): Promise<MadeCards> {
    const { organisationId } = caller;
    const madeAt = this.clock.now();
    const { zone } = await this.organisations.byId(organisationId);
    const endsOn = yearLater(localDay(madeAt, zone));
    const numbers = await newNumbers(this.registry.of(organisationId), people.length);
    const cards = people.map(({ id, displayName }, at) => {
      const code = newCode();
      const person = { id, name: displayName };
      return { id: newId(madeAt), number: numbers[at] ?? 0, person, code, address: `${origin}/card/${code}`, endsOn };
    });
    const making = { madeById: caller.accountId, missionIds: caller.missionScope && [...caller.missionScope] };
    const pdf = await this.sheet.made(organisationId, cards, { language, madeAt });
    await this.registry.transaction(organisationId, async (em) => {
      const earlier = await earlierCards(em, { ...making, personIds: people.map(({ id }) => id) });
      const stop = { stoppedAt: madeAt, stoppedById: caller.accountId };
      await em.nativeUpdate(VolunteerCard, { id: { $in: earlier } }, stop);
      for (const { id, number, person, code } of cards) {
        const secret = { personId: person.id, codeHash: hashOfSecret(code) };
        em.create(VolunteerCard, { id, organisationId, number, ...secret, ...making, madeAt, endsOn });
      }
      await this.#record(em, caller, 'make', `volunteer-cards:${cards.length}`, { ids: cards.map(({ id }) => id) });
    });
    return { cards, pdf: pdf.toString('base64') };
  }

  async #stop(caller: Caller, id: string, isMine: (personId: string) => boolean): Promise<void> {
    await this.registry.transaction(caller.organisationId, async (em) => {
      const card = await em.findOne(VolunteerCard, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const merged = mergedPeople(await standingMerges(em));
      if (!card || !isMine(merged.countsAs(card.personId))) throw new AppError('not-found');
      if (card.stoppedAt) return;
      Object.assign(card, { stoppedAt: this.clock.now(), stoppedById: caller.accountId });
      await this.#record(em, caller, 'stop', `volunteer-card:${id}`);
    });
  }

  #record(em: RegistryManager, caller: Caller, verb: string, record: string, details: Record<string, unknown> = {}) {
    const { organisationId, accountId, name } = caller;
    const act = { organisationId, actorId: accountId, actorName: name, action: `volunteer-card.${verb}` };
    return this.audit.record(em, { ...act, record, details });
  }
}

/** Drawn, so that a number says nothing of how many cards there are; never one that another card bears. */
async function newNumbers(em: RegistryManager, many: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < many) {
    const drawn = Array.from({ length: many - found.size }, () => randomInt(100_000, 1_000_000));
    const known = await em.find(VolunteerCard, { number: { $in: drawn } }, { fields: ['number'] });
    const taken = new Set(known.map(({ number }) => number));
    for (const number of drawn) if (!taken.has(number)) found.add(number);
  }
  return [...found];
}
