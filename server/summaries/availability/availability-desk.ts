import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Mission } from '../../missions/mission.entity.js';
import type { TellAvailability, ToldAvailability } from '../../people/availability/availability.schemas.js';
import { consentQuestion, isConsentQuestion } from '../../people/availability/consent-question.js';
import { knownAvailability } from '../../people/availability/known-availability.js';
import { type Telling, writeTold } from '../../people/availability/said-availability.js';
import { knownTelephone } from '../../people/telephone/known-telephone.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import type { Language } from '../../shared/language.js';
import { localDay } from '../../shared/local-day.js';
import type { AvailabilityView } from './availability-views.schemas.js';
import { weeklyHabits } from './weekly-habits.js';
import { OwnQueries } from '../own-queries.js';

/** Whose, for whom: `within` are the missions the reader answers for, whose activity alone becomes habits. */
export type AboutWhom = Pick<Caller, 'organisationId' | 'organisationSlug'> & {
  personId: string;
  within: readonly string[] | null;
};

export type ToldHow = Pick<Telling, 'source' | 'typedById' | 'words'> & { saidOn?: string | undefined };

/** Reads and writes one person's availability: the rights were looked at before. */
@Injectable()
export class AvailabilityDesk {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly queries: OwnQueries,
    private readonly clock: Clock,
  ) {}

  async view(about: AboutWhom, language: Language): Promise<AvailabilityView> {
    const em = this.registry.of(about.organisationId);
    const { zone } = await this.organisations.byId(about.organisationId);
    const today = localDay(this.clock.now(), zone);
    const entries = await entriesOf(em, about.personId);
    const person = await em.findOne(Person, { id: entries[0] });
    if (!person) throw new AppError('not-found');
    const missions = await em.find(Mission, {}, { orderBy: { title: 'asc', id: 'asc' }, disableIdentityMap: true });
    const known = await knownAvailability(em, entries);
    const habits = await weeklyHabits(this.queries, { ...about, personId: entries[0] }, { today, zone });
    return {
      ...withTitles(known, missions),
      person: { id: person.id, name: person.displayName },
      telephone: await knownTelephone(em, entries, zone),
      zone,
      today,
      question: consentQuestion(language),
      choices: choicesOf(missions),
      habits,
    };
  }

  /** Throws `question-changed`, `said-in-the-future`, `not-found` for a mission that is not there, and what `writeTold` throws. */
  async tell(
    { organisationId, personId }: Pick<AboutWhom, 'organisationId' | 'personId'>,
    told: TellAvailability,
    { saidOn, ...how }: ToldHow,
    also: (em: RegistryManager, personId: string) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<void> {
    if (told.consent && !isConsentQuestion(told.consent.wording)) throw new AppError('question-changed');
    const { zone } = await this.organisations.byId(organisationId);
    const at = this.clock.now();
    const today = localDay(at, zone);
    if (saidOn !== undefined && saidOn > today) throw new AppError('said-in-the-future', { day: saidOn });
    const saidAt = saidOn === undefined || saidOn === today ? at : new Date(`${saidOn}T12:00:00Z`);
    await this.registry.transaction(organisationId, async (em) => {
      await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      const entries = await entriesOf(em, personId);
      if ((await em.count(Person, { id: entries[0] })) === 0) throw new AppError('not-found');
      await requireMissions(em, told);
      await writeTold(em, told, { organisationId, entries, at, saidAt, today, zone, ...how });
      await also(em, entries[0]);
    });
  }
}

/** Every entry that counts as this person, the one that counts first. */
export async function entriesOf(em: RegistryManager, personId: string): Promise<[string, ...string[]]> {
  const [counted = personId, ...others] = mergedPeople(await standingMerges(em)).together(personId);
  return [counted, ...others];
}

async function requireMissions(em: RegistryManager, { preferences = [] }: TellAvailability): Promise<void> {
  const ids = [...new Set(preferences.flatMap(({ missionId }) => missionId ?? []))];
  if (ids.length > 0 && (await em.count(Mission, { id: { $in: ids } })) < ids.length) throw new AppError('not-found');
}

function withTitles(known: ToldAvailability, missions: readonly Mission[]): ToldAvailability {
  const titles = new Map(missions.map(({ id, title }) => [id, title]));
  const preferences = known.preferences.map((one) => ({ ...one, title: titles.get(one.missionId ?? '') ?? null }));
  return { ...known, preferences };
}

function choicesOf(missions: readonly Mission[]): AvailabilityView['choices'] {
  const causes = new Set(missions.flatMap(({ activityType }) => activityType ?? []));
  return {
    missions: missions.filter(({ status }) => status === 'open').map(({ id, title }) => ({ id, title })),
    causes: [...causes].toSorted((a, b) => a.localeCompare(b, 'fr')),
  };
}
