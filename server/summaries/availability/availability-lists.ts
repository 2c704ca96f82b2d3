import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { wordsOf } from '../../merges/plain-name.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { localDay } from '../../shared/local-day.js';
import { AvailabilityPeople } from './availability-people.js';
import { listed, mayBeMailed, mayBeProposed, stepOf } from './availability-standing.js';
import { type AvailabilityList, type AvailabilityListQuery, availabilitySteps } from './availability-views.schemas.js';
import { type KnownVolunteer, knownVolunteers } from './known-standings.js';

const SHOWN = 500;

/** Who may be proposed, who not yet, and why. */
@Injectable()
export class AvailabilityLists {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly people: AvailabilityPeople,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller, { step: wanted, name }: AvailabilityListQuery): Promise<AvailabilityList> {
    const now = this.clock.now();
    const { zone } = await this.organisations.byId(caller.organisationId);
    const all = await this.volunteers(caller);
    const steps = availabilitySteps.map((step) => {
      const there = all.filter((one) => stepOf(one) === step);
      return { step, people: there.length, mayBeMailed: there.filter((one) => mayBeMailed(one, now)).length };
    });
    const isNamed = named(name);
    const found = all.filter((one) => (wanted === undefined || stepOf(one) === wanted) && isNamed(one.name));
    return {
      zone,
      of: all.length,
      mayBeProposed: all.filter((one) => mayBeProposed(stepOf(one))).length,
      steps,
      people: found.slice(0, SHOWN).map((one) => listed(one.id, one.name, one, now)),
      more: found.length > SHOWN,
    };
  }

  /** Those of the caller's missions. */
  async volunteers(caller: Caller): Promise<KnownVolunteer[]> {
    const em = this.registry.of(caller.organisationId);
    const { zone } = await this.organisations.byId(caller.organisationId);
    const merged = mergedPeople(await standingMerges(em));
    const sees = await this.people.sight(caller);
    const all = await knownVolunteers(em, merged, localDay(this.clock.now(), zone));
    return all.filter(({ id }) => sees(id));
  }
}

/** By the beginning of each word. */
function named(name: string): (displayName: string) => boolean {
  const wanted = wordsOf(name);
  return (displayName) => {
    const words = wordsOf(displayName);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
}
