import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { House } from '../ledger/house.js';
import { closedAccounts } from '../people/closed-accounts.js';
import type { ErasedPerson, ErasureTrace } from '../people/erasure-trace.js';
import { Erasures } from '../people/erasures.js';
import type { RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { assignmentMirror } from './assignment-mirror.js';
import { Assignment } from './assignment.entity.js';
import { PlanningLock } from './planning-lock.entity.js';
import { Slot } from './slot.entity.js';
import { CannotCome } from './times/cannot-come.entity.js';
import { TimeReminder } from './times/time-reminder.entity.js';

/** Places taken stay, of nobody, so that no figure moves; of those to come the receipt tells, for somebody to give them to others. That they took note of an absence stays, by “erased person n”. */
@Injectable()
export class ErasedPlaces implements ErasureTrace, OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.erasures.knowTrace(this);
  }

  async look(person: ErasedPerson) {
    return { forget: (em: RegistryManager) => this.#forget(em, person) };
  }

  async finish({ id: organisationId }: House) {
    await this.events.publish('dimension-changed', { organisationId, dimension: assignmentMirror.table });
    return {};
  }

  async #forget(em: RegistryManager, person: ErasedPerson) {
    const { entries } = person;
    const ids = entries.map(({ personId }) => personId);
    const places = await em.find(Assignment, { personId: { $in: ids } }, { disableIdentityMap: true });
    const slots = { id: { $in: places.map(({ slotId }) => slotId) }, startsAt: { $gt: this.clock.now() } };
    const ahead = new Set((await em.find(Slot, slots, { disableIdentityMap: true })).map(({ id }) => id));
    const toCome = places.filter(({ slotId }) => ahead.has(slotId)).length;
    for (const { personId, erasedId } of entries)
      await em.nativeUpdate(Assignment, { personId }, { personId: erasedId });
    const absences = await em.nativeDelete(CannotCome, { personId: { $in: ids } });
    const closed = await closedAccounts(em, person);
    if (closed) await em.nativeUpdate(CannotCome, { seenBy: { $in: closed.names } }, { seenBy: closed.name });
    await em.nativeDelete(TimeReminder, { personId: { $in: ids } });
    const planningNotes = await em.nativeDelete(PlanningLock, { personId: { $in: ids } });
    return {
      gone: { absences, planningNotes },
      stays: { plannedPlaces: toCome, pastPlaces: places.length - toCome },
    };
  }
}
