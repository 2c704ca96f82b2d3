import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/**
 * What an import made of one record of the registry, so that it can be taken back. Holds what the record held,
 * names included: it goes with the person.
 */
export const ImportChange = defineEntity({
  name: 'ImportChange',
  tableName: 'import_change',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    importId: p.uuid().index(),
    recordId: p.uuid().index(),
    /** Null: it was not there. */
    before: p.json<unknown>().nullable(),
    after: p.json<unknown>(),
  },
});
export type ImportChange = InferEntity<typeof ImportChange>;
