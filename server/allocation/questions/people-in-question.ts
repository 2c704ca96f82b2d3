import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { SuggestionConsent } from '../../people/suggestion-consent.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { PeopleInSight } from '../../validation/abilities/people-in-sight.js';

/** Somebody asked about, by the entry that counts. */
export interface PersonInQuestion {
  id: string;
  name: string;
  /** What they answered last to the question about suggestions. */
  agrees: boolean;
}

/** Whom a coordinator may ask about, and name. */
@Injectable()
export class PeopleInQuestion {
  constructor(
    private readonly registry: Registry,
    private readonly inSight: PeopleInSight,
  ) {}

  /** Everybody for who answers for all missions; else who gave time to theirs, or agreed to come. */
  async sight(caller: Caller): Promise<(personId: string) => boolean> {
    if (caller.missionScope === null) return () => true;
    const { sees, merged } = await this.inSight.of({ ...caller, personId: null });
    return (personId) => sees(merged.countsAs(personId));
  }

  /** Throws `not-found`, also for somebody of other missions. */
  async one(caller: Caller, personId: string): Promise<PersonInQuestion> {
    const em = this.registry.of(caller.organisationId);
    const merged = mergedPeople(await standingMerges(em));
    const person = await em.findOne(Person, { id: merged.countsAs(personId) }, { disableIdentityMap: true });
    const sees = await this.sight(caller);
    if (!person || !sees(person.id)) throw new AppError('not-found');
    const agrees = await saidYes(em, merged.together(person.id));
    return { id: person.id, name: person.displayName, agrees };
  }
}

async function saidYes(em: RegistryManager, entries: readonly string[]): Promise<boolean> {
  const last = { orderBy: { answeredAt: 'desc', id: 'desc' }, limit: 1, disableIdentityMap: true } as const;
  const [answer] = await em.find(SuggestionConsent, { personId: { $in: [...entries] } }, last);
  return answer?.state === 'on';
}
