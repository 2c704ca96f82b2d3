import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/**
 * The only link between a person and the rows of the ledger. Deleting it leaves those rows
 * under a key that leads to nobody.
 */
export const VolunteerKey = defineEntity({
  name: 'VolunteerKey',
  tableName: 'volunteer_key',
  filters: ownedByOrganisation,
  properties: {
    personId: p.uuid().primary(),
    ...organisationId,
    /** Random UUID (version 4), derived from nothing. Never in an address, a log line, an export or a page. */
    volunteerKey: p.uuid().unique(),
  },
});
export type VolunteerKey = InferEntity<typeof VolunteerKey>;
