import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import { standing } from './standing.js';

/** What a person says they can do, and whether a coordinator confirmed it. */
export const PersonSkill = defineEntity({
  name: 'PersonSkill',
  tableName: 'person_skill',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid(),
    skillId: p.uuid().index(),
    /** 1 can help, 2 works alone, 3 can teach it. */
    level: p.integer(),
    ...standing,
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['personId', 'skillId'] }],
});
export type PersonSkill = InferEntity<typeof PersonSkill>;
