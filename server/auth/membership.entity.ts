import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** A role of an account in one organisation. An account may hold several. */
export const Membership = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    accountId: p.uuid().index(),
    role: p.enum(['director', 'coordinator', 'volunteer', 'administrator']),
    /** Missions a coordinator answers for; null: all. */
    missionIds: p.json<string[]>().nullable(),
    /** The person whose own data this account may see. */
    personId: p.uuid().nullable(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'accountId', 'role'] }],
});
export type Membership = InferEntity<typeof Membership>;
