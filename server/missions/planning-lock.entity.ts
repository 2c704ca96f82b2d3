import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

export const planningLockKinds = ['must', 'never'] as const;

/** Somebody decided that a person must, or must never, be planned for a slot or for a whole mission. */
export const PlanningLock = defineEntity({
  name: 'PlanningLock',
  tableName: 'planning_lock',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    /** Exactly one of slot and mission is given. */
    slotId: p.uuid().nullable(),
    missionId: p.uuid().nullable(),
    kind: p.enum([...planningLockKinds]),
    /** Last day it holds; null: until lifted. */
    until: p.date().nullable(),
    byAccountId: p.uuid(),
    reason: p.string().length(400),
    createdAt: p.datetime(),
  },
});
export type PlanningLock = InferEntity<typeof PlanningLock>;
