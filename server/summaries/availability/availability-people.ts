import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Registry } from '../../registry/registry.js';
import { PeopleInSight } from '../../validation/abilities/people-in-sight.js';

/** Whose availability a coordinator may ask for, read and type. */
@Injectable()
export class AvailabilityPeople {
  constructor(
    private readonly registry: Registry,
    private readonly inSight: PeopleInSight,
  ) {}

  /** Who gave time to their missions or agreed to come there; everybody, for who answers for all missions. */
  async sight(caller: Caller): Promise<(personId: string) => boolean> {
    if (caller.missionScope === null) return () => true;
    const { sees } = await this.inSight.of({ ...caller, personId: null });
    const merged = mergedPeople(await standingMerges(this.registry.of(caller.organisationId)));
    return (personId) => sees(merged.countsAs(personId));
  }
}
