import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** Something a mission may ask for and a volunteer may bring. */
export const Skill = defineEntity({
  name: 'Skill',
  tableName: 'skill',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    name: p.string().length(120),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'name'] }],
});
export type Skill = InferEntity<typeof Skill>;
