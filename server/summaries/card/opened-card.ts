import { Injectable } from '@nestjs/common';
import { Attempts } from '../../auth/attempts.js';
import type { Caller } from '../../auth/caller.js';
import { hashOfSecret, normalCode } from '../../auth/secrets.js';
import { Mission } from '../../missions/mission.entity.js';
import { VolunteerCard } from '../../people/card/volunteer-card.entity.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Organisations } from '../../registry/organisations.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import type { Holder } from '../holder.js';

/** What a card opens. */
export interface OpenedCard {
  id: string;
  /** Of its holder alone. */
  name: string;
  /** To write to the holder in; null: not known. */
  language: 'fr' | 'en' | null;
  association: string;
  today: string;
  /** Stands for the holder in what a card may do. It is put on no request: no route takes it for a sign-in. */
  holder: Caller & Pick<Holder, 'within'>;
  /** Titles of the missions it opens; null: all. */
  only: string[] | null;
}

/** Finds the card behind a code. */
@Injectable()
export class CardDoor {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `card-dead`, the same for a code that is unknown, ended or stopped, and `too-many-tries` when wrong ones came
   * from that address before.
   */
  async open(typed: string, address: string): Promise<OpenedCard> {
    const subjects = [`card:${address}`];
    await this.attempts.refuseWaiting(subjects);
    const found = await this.#find(typed);
    return found ?? this.attempts.slowed(subjects, () => Promise.reject(new AppError('card-dead')));
  }

  async #find(typed: string): Promise<OpenedCard | null> {
    const codeHash = hashOfSecret(normalCode(typed.slice(0, 60)));
    const card = await this.registry.everywhere().findOne(VolunteerCard, { codeHash }, { filters: false });
    if (!card || card.stoppedAt) return null;
    const { id: organisationId, slug, name, zone } = await this.organisations.byId(card.organisationId);
    const today = localDay(this.clock.now(), zone);
    if (card.endsOn < today) return null;
    const em = this.registry.of(organisationId);
    const counted = mergedPeople(await standingMerges(em)).countsAs(card.personId);
    const person = await em.findOne(Person, { id: counted });
    if (!person) return null;
    if (card.lastUsedOn !== today)
      await em.nativeUpdate(VolunteerCard, { id: card.id }, { lastUsedOn: today, entriesThatDay: 0 });
    // What it notes is of its own entry, so that separating two entries is exact.
    const who = { accountId: null, name: person.displayName, personId: card.personId, roles: [], missionScope: null };
    return {
      id: card.id,
      name: person.displayName,
      language: person.language === 'fr' || person.language === 'en' ? person.language : null,
      association: name,
      today,
      holder: { kind: 'anonymous', organisationId, organisationSlug: slug, ...who, within: card.missionIds ?? null },
      only: await titlesOf(em, card.missionIds ?? null),
    };
  }
}

async function titlesOf(em: RegistryManager, missionIds: readonly string[] | null): Promise<string[] | null> {
  if (missionIds === null) return null;
  const missions = await em.find(Mission, { id: { $in: [...missionIds] } }, { fields: ['title'] });
  return missions.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b, 'fr'));
}
