import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Mission } from '../../missions/mission.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import type { PlanChange } from '../plan/change.js';
import type { Plan } from '../plan/plan.js';
import { houseOf } from './house-of.js';
import { isInScope, KnownNames } from './known-names.js';
import type { OpenedPlan } from './opened-plan.js';
import { type AskedPair, OpenedPlans } from './opened-plans.js';
import { PeopleInQuestion } from './people-in-question.js';
import { partsOf, planChanges } from './plan-changes.js';
import type { TriedChange, WhatIf, WhatIfAnswer } from './trying.schemas.js';
import { TriedView } from './tried-view.js';

/** “And if …?”, of a week's plan: answered, and nothing kept. */
@Injectable()
export class WhatIfs {
  constructor(
    private readonly plans: OpenedPlans,
    private readonly people: PeopleInQuestion,
    private readonly names: KnownNames,
    private readonly organisations: Organisations,
    private readonly registry: Registry,
    private readonly view: TriedView,
  ) {}

  /**
   * Throws `not-found`, also for what is of other missions; `try-…` for a change that cannot be; `try-contradiction` for
   * one that does not go with those before it; and as `OpenedPlans.of` does.
   */
  async answer(caller: Caller, { week, changes }: WhatIf): Promise<WhatIfAnswer> {
    const house = houseOf(caller);
    for (const change of changes) await this.#requireSlots(caller, change);
    const told = await this.#withPeople(caller, changes);
    let opened = await this.plans.of(house, week);
    if (told.some((change) => 'personId' in change && opened.keyOf(change.personId) === undefined)) {
      this.plans.forget(house.id);
      opened = await this.plans.of(house, week);
    }
    opened = await this.plans.including(house, opened, pairsOf(opened, told));
    const { zone } = await this.organisations.byId(house.id);
    const asked = told.map((change, at) => planChanges(opened, known(opened, change, at), { number: at + 1, zone }));
    const after = await tried(opened, asked);
    return this.view.of(caller, opened, { plan: after, changes: asked.flat() });
  }

  async #requireSlots(caller: Caller, change: TriedChange): Promise<void> {
    const ids =
      change.kind === 'move' ? [change.fromSlotId, change.toSlotId] : 'slotId' in change ? [change.slotId] : [];
    for (const id of ids) if (id !== null) await this.names.slot(caller, id);
    if (change.kind !== 'never') return;
    if ((change.slotId === null) === (change.missionId === null)) throw new AppError('not-found');
    if (change.missionId === null) return;
    const isThere = await this.registry.of(caller.organisationId).count(Mission, { id: change.missionId });
    if (isThere === 0 || !isInScope(caller, change.missionId)) throw new AppError('not-found');
  }

  /** Of the entry that counts; of nobody who did not say yes. */
  async #withPeople(caller: Caller, changes: readonly TriedChange[]): Promise<TriedChange[]> {
    const told: TriedChange[] = [];
    for (const [at, change] of changes.entries()) {
      if (!('personId' in change)) {
        told.push(change);
        continue;
      }
      const { id: personId, agrees } = await this.people.one(caller, change.personId);
      if (!agrees) throw new AppError('try-no-consent', { number: at + 1 }, { change: at });
      told.push({ ...change, personId });
    }
    return told;
  }
}

/** Who would come where, that the plan may not have looked at. */
function pairsOf(opened: OpenedPlan, changes: readonly TriedChange[]): AskedPair[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'must' && change.kind !== 'move') return [];
    const { personId } = change;
    const key = opened.keyOf(personId);
    const slotId = change.kind === 'move' ? change.toSlotId : change.slotId;
    if (key === undefined) return [];
    return partsOf(opened, slotId).map(({ part_id: partId }) => ({ personId, key, partId }));
  });
}

/** Somebody who left, or is paid, agrees and stands in no plan. */
function known(opened: OpenedPlan, change: TriedChange, at: number): TriedChange {
  if ('personId' in change && opened.keyOf(change.personId) === undefined)
    throw new AppError('try-cannot-come', { number: at + 1 }, { change: at });
  return change;
}

async function tried(opened: OpenedPlan, asked: readonly PlanChange[][]): Promise<Plan> {
  try {
    return asked.length === 0 ? opened.plan : await opened.resolve(asked.flat());
  } catch (error) {
    if (!isContradiction(error)) throw error;
    const at = await firstAgainst(opened, asked);
    throw new AppError('try-contradiction', { number: at + 1 }, { change: at });
  }
}

/** The first change with which those before it do not go. */
async function firstAgainst(opened: OpenedPlan, asked: readonly PlanChange[][]): Promise<number> {
  for (let at = 0; at < asked.length - 1; at += 1) {
    try {
      await opened.resolve(asked.slice(0, at + 1).flat());
    } catch (error) {
      if (isContradiction(error)) return at;
      throw error;
    }
  }
  return asked.length - 1;
}

const isContradiction = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'plan-locks-contradict';
