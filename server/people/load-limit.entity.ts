import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** How much a person wishes to do at most. Null: no limit stated. Durations are in seconds. */
export const LoadLimit = defineEntity({
  name: 'LoadLimit',
  tableName: 'load_limit',
  filters: ownedByOrganisation,
  properties: {
    personId: p.uuid().primary(),
    ...organisationId,
    comfortSecondsPerWeek: p.integer().nullable(),
    capSecondsPerWeek: p.integer().nullable(),
    daysPerWeek: p.integer().nullable(),
    minimumRestSeconds: p.integer().nullable(),
    invitationsPer30Days: p.integer().default(4),
    maxKm: p.integer().nullable(),
    remoteOnly: p.boolean().default(false),
  },
});
export type LoadLimit = InferEntity<typeof LoadLimit>;
