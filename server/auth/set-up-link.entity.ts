import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** The one-time link that makes the first account. Dies when used, or when a newer one is made. */
export const SetUpLink = defineEntity({
  name: 'SetUpLink',
  tableName: 'set_up_link',
  filters: ownedByOrganisation,
  properties: {
    tokenHash: p.string().length(64).primary(),
    ...organisationId,
    createdAt: p.datetime(),
  },
});
export type SetUpLink = InferEntity<typeof SetUpLink>;
