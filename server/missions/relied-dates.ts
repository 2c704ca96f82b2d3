import { Injectable } from '@nestjs/common';
import type { RegistryManager } from '../registry/registry.js';
import { Assignment } from './assignment.entity.js';
import { PlanningLock } from './planning-lock.entity.js';

/** Which of these dates something rests on. */
export type RestingOn = (em: RegistryManager, slotIds: readonly string[]) => Promise<Iterable<string>>;

/** Dates that nothing takes away by itself: a person decides what becomes of them. */
@Injectable()
export class ReliedDates {
  readonly #others: RestingOn[] = [];

  /** A room below says what else rests on dates. */
  know(other: RestingOn): void {
    this.#others.push(other);
  }

  /** Those that somebody agreed to, or gave up, or about which a decision was taken, or on which a room below rests something. */
  async of(em: RegistryManager, slotIds: readonly string[]): Promise<ReadonlySet<string>> {
    const those = { slotId: { $in: [...slotIds] } };
    const assigned = await em.find(Assignment, those, { fields: ['slotId'], disableIdentityMap: true });
    const locked = await em.find(PlanningLock, those, { fields: ['slotId'], disableIdentityMap: true });
    const relied = new Set([...assigned, ...locked].flatMap(({ slotId }) => slotId ?? []));
    for (const other of this.#others) for (const slotId of await other(em, slotIds)) relied.add(slotId);
    return relied;
  }
}
