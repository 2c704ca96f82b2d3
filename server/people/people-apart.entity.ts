import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** Two people who look alike and of whom somebody said that they are two. */
export const PeopleApart = defineEntity({
  name: 'PeopleApart',
  tableName: 'people_apart',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** The smaller of the two ids. */
    oneId: p.uuid().index(),
    otherId: p.uuid().index(),
    /** Name of who decided. */
    decidedBy: p.string().length(200),
    decidedAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'oneId', 'otherId'] }],
});
export type PeopleApart = InferEntity<typeof PeopleApart>;
