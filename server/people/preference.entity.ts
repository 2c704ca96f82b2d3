import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** A person's taste for one mission or for one cause: exactly one of the two is given. */
export const Preference = defineEntity({
  name: 'Preference',
  tableName: 'preference',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    missionId: p.uuid().nullable(),
    /** An activity type, such as `maraude`. */
    cause: p.string().length(80).nullable(),
    /** −2 rather not … 2 gladly. */
    weight: p.integer(),
  },
  uniques: [{ properties: ['personId', 'missionId'] }, { properties: ['personId', 'cause'] }],
});
export type Preference = InferEntity<typeof Preference>;
