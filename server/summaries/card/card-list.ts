import { Injectable } from '@nestjs/common';
import { Account } from '../../auth/account.entity.js';
import type { Caller } from '../../auth/caller.js';
import { VolunteerCard } from '../../people/card/volunteer-card.entity.js';
import { Person } from '../../people/person.entity.js';
import type { Merged } from '../../people/merged.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Organisations } from '../../registry/organisations.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import { CardPeople } from './card-people.js';
import type { CardPeople as CardPeopleView, CardPeopleQuery, Cards, CardView } from './cards.schemas.js';

const LISTED = 1000;

/** Which cards there are, for those who may stop them. */
@Injectable()
export class CardList {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly people: CardPeople,
    private readonly clock: Clock,
  ) {}

  /** Of people of the caller's missions. */
  async mine(caller: Caller): Promise<Cards> {
    const mine = await this.people.mine(caller);
    return this.#list(caller, {}, (personId) => mine === null || mine.has(personId));
  }

  /** The caller's own, whichever of their entries they are of. */
  async own(caller: Caller): Promise<Cards> {
    if (caller.personId === null) return { cards: [] };
    const merged = await this.#merged(caller);
    return this.#list(caller, { personId: { $in: merged.together(caller.personId) } }, () => true);
  }

  /** Who may be given one. Throws `not-found` for a mission that is not the caller's. */
  async peopleOf(caller: Caller, { missionId, name = '' }: CardPeopleQuery): Promise<CardPeopleView> {
    const people =
      missionId === undefined ? await this.people.named(caller, name) : await this.people.of(caller, missionId);
    const today = await this.#today(caller);
    const open = { stoppedAt: null, endsOn: { $gte: today } };
    const merged = await this.#merged(caller);
    const cards = await this.registry.of(caller.organisationId).find(VolunteerCard, open, { fields: ['personId'] });
    const with_ = new Set(cards.map(({ personId }) => merged.countsAs(personId)));
    return {
      people: people.map(({ id, displayName, email }) => ({
        id,
        name: displayName,
        email: email ?? null,
        hasCard: with_.has(id),
      })),
    };
  }

  async #list(caller: Caller, which: object, isShown: (personId: string) => boolean): Promise<Cards> {
    const em = this.registry.of(caller.organisationId);
    const merged = await this.#merged(caller);
    const order = { madeAt: 'desc', id: 'desc' } as const;
    const found = await em.find(VolunteerCard, which, { orderBy: order, limit: LISTED });
    const shown = found.filter(({ personId }) => isShown(merged.countsAs(personId)));
    const names = await namesOf(em, shown, merged);
    const accounts = await this.#accounts(shown);
    const today = await this.#today(caller);
    const view = (card: VolunteerCard): CardView => ({
      id: card.id,
      number: card.number,
      person: { id: merged.countsAs(card.personId), name: names.get(merged.countsAs(card.personId)) ?? '' },
      madeBy: accounts.get(card.madeById ?? '') ?? null,
      madeAt: card.madeAt.toISOString(),
      endsOn: card.endsOn,
      lastUsedOn: card.lastUsedOn ?? null,
      state: card.stoppedAt ? 'stopped' : card.endsOn < today ? 'ended' : 'open',
      stopped: card.stoppedAt
        ? { at: card.stoppedAt.toISOString(), by: accounts.get(card.stoppedById ?? '') ?? null }
        : null,
    });
    return { cards: shown.map(view) };
  }

  async #accounts(cards: readonly VolunteerCard[]): Promise<Map<string, string>> {
    const ids = new Set(cards.flatMap(({ madeById, stoppedById }) => [madeById, stoppedById]));
    const wanted = [...ids].filter((id) => typeof id === 'string');
    const found = await this.registry.everywhere().find(Account, { id: { $in: wanted } });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  async #merged({ organisationId }: Caller): Promise<Merged> {
    return mergedPeople(await standingMerges(this.registry.of(organisationId)));
  }

  async #today({ organisationId }: Caller): Promise<string> {
    return localDay(this.clock.now(), (await this.organisations.byId(organisationId)).zone);
  }
}

async function namesOf(em: RegistryManager, cards: readonly VolunteerCard[], merged: Merged) {
  const ids = [...new Set(cards.map(({ personId }) => merged.countsAs(personId)))];
  const people = await em.find(Person, { id: { $in: ids } });
  return new Map(people.map(({ id, displayName }) => [id, displayName]));
}
