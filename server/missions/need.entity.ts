import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { recurringTime } from '../people/recurring-time.js';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** What a mission needs, week after week. Its slots are the concrete dates. */
export const Need = defineEntity({
  name: 'Need',
  tableName: 'need',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    missionId: p.uuid().index(),
    title: p.string().length(200),
    ...recurringTime,
    /** Whoever comes, comes for the whole slot. */
    wholePresence: p.boolean().default(false),
    createdAt: p.datetime(),
  },
});
export type Need = InferEntity<typeof Need>;
