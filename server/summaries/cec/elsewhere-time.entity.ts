import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** Time a person says they gave to another association in a year: theirs alone to read, and gone with them. */
export const ElsewhereTime = defineEntity({
  name: 'ElsewhereTime',
  tableName: 'elsewhere_time',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    /** As the person calls it. */
    association: p.string().length(200),
    year: p.integer(),
    seconds: p.integer(),
    createdAt: p.datetime(),
  },
});
export type ElsewhereTime = InferEntity<typeof ElsewhereTime>;
