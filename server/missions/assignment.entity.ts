import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

export const assignmentStates = ['agreed', 'withdrawn'] as const;

/** A volunteer's commitment to come; together they are today's plan. It exists once the volunteer agrees. */
export const Assignment = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid(),
    slotId: p.uuid().index(),
    seconds: p.integer(),
    state: p.enum([...assignmentStates]).default('agreed'),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['personId', 'slotId'] }],
});
export type Assignment = InferEntity<typeof Assignment>;
