import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** An offer to open an account with one role. Only the SHA-256 of its code is kept. */
export const Invitation = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    codeHash: p.string().length(64).unique(),
    name: p.string().length(200),
    email: p.string().length(254).nullable(),
    role: p.enum(['director', 'coordinator', 'volunteer', 'administrator']),
    deliver: p.enum(['mail', 'card']),
    personId: p.uuid().nullable(),
    createdByAccountId: p.uuid().nullable(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    acceptedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});
export type Invitation = InferEntity<typeof Invitation>;
