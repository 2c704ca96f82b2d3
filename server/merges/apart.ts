import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { PeopleApart } from '../people/people-apart.entity.js';
import { Person } from '../people/person.entity.js';
import { mergedPeople, standingMerges } from '../people/standing-merges.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { requireAllMissions } from './all-missions.js';
import type { ApartView, SetApart } from './merges.schemas.js';

/** Entries that look alike and are two people: said once, remembered, and taken back when it was wrong. */
@Injectable()
export class Apart {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list(caller: Caller): Promise<ApartView[]> {
    requireAllMissions(caller);
    const em = this.registry.of(caller.organisationId);
    return views(em, await em.find(PeopleApart, {}, { orderBy: { decidedAt: 'desc', id: 'desc' } }));
  }

  /** The same again says nothing new. Throws `not-found`, `merge-of-oneself`, `person-already-merged`. */
  async set(caller: Caller, { oneId, otherId }: SetApart): Promise<ApartView> {
    requireAllMissions(caller);
    if (oneId === otherId) throw new AppError('merge-of-oneself');
    const [first, second] = [oneId, otherId].toSorted() as [string, string];
    return this.registry.transaction(caller.organisationId, async (em) => {
      const people = await em.find(Person, { id: { $in: [first, second] } });
      if (people.length < 2) throw new AppError('not-found');
      const merged = mergedPeople(await standingMerges(em));
      if (merged.countsAs(first) === merged.countsAs(second))
        throw new AppError('person-already-merged', { name: people[0]?.displayName ?? '' });
      const known = await em.findOne(PeopleApart, { oneId: first, otherId: second });
      const decidedAt = this.clock.now();
      const { organisationId, name } = caller;
      const said =
        known ??
        em.create(PeopleApart, {
          id: newId(decidedAt),
          organisationId,
          oneId: first,
          otherId: second,
          decidedBy: name,
          decidedAt,
        });
      if (!known) await this.#record(em, caller, 'person.set-apart', said);
      return viewOf(said, new Map(people.map((one) => [one.id, one.displayName])));
    });
  }

  /** Throws `not-found`. */
  async takeBack(caller: Caller, id: string): Promise<ApartView> {
    requireAllMissions(caller);
    return this.registry.transaction(caller.organisationId, async (em) => {
      const said = await em.findOne(PeopleApart, { id });
      const [view] = said ? await views(em, [said]) : [];
      if (!said || !view) throw new AppError('not-found');
      await em.nativeDelete(PeopleApart, { id });
      await this.#record(em, caller, 'person.not-apart', said);
      return view;
    });
  }

  #record(em: RegistryManager, caller: Caller, action: string, { id, oneId, otherId }: PeopleApart): Promise<void> {
    const { organisationId, accountId, name } = caller;
    return this.audit.record(em, {
      organisationId,
      actorId: accountId,
      actorName: name,
      action,
      record: `apart:${id}`,
      details: { oneId, otherId },
    });
  }
}

async function views(em: RegistryManager, said: readonly PeopleApart[]): Promise<ApartView[]> {
  const ids = [...new Set(said.flatMap(({ oneId, otherId }) => [oneId, otherId]))];
  const people = await em.find(Person, { id: { $in: ids } }, { fields: ['id', 'displayName'] });
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  return said.map((one) => viewOf(one, names));
}

function viewOf(
  { id, oneId, otherId, decidedBy, decidedAt }: PeopleApart,
  names: ReadonlyMap<string, string>,
): ApartView {
  return {
    id,
    names: [names.get(oneId) ?? '', names.get(otherId) ?? ''],
    by: decidedBy,
    at: decidedAt.toISOString(),
  };
}
