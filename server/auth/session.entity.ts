import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** A sign-in under way. Only the SHA-256 of its secret is kept. */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  filters: ownedByOrganisation,
  properties: {
    /** SHA-256 of the secret, hexadecimal. */
    secretHash: p.string().length(64).primary(),
    ...organisationId,
    accountId: p.uuid().index(),
    /** Set when the session may act in one role only, as in the demo. */
    onlyRole: p.enum(['director', 'coordinator', 'volunteer', 'administrator']).nullable(),
    createdAt: p.datetime(),
    seenAt: p.datetime(),
    expiresAt: p.datetime(),
  },
});
export type Session = InferEntity<typeof Session>;
