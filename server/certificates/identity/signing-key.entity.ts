import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** What an association signs with for a year. Its public half stays for ever: old certificates are read by it. */
export const SigningKey = defineEntity({
  name: 'SigningKey',
  tableName: 'signing_key',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** Who signs: `did:web:…` of the address at that time, or `did:key:…` for specimens. */
    did: p.string().length(500).index(),
    /** What follows `#` in its full name: `key-2026`. */
    name: p.string().length(100),
    year: p.integer(),
    publicKeyMultibase: p.string().length(100),
    /** The secret half, readable only with the secret file; null once removed. */
    sealed: p.text().nullable(),
    createdAt: p.datetime(),
    /** Somebody else may have had it: nothing it signed is trusted any more. */
    removedAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['organisationId', 'did', 'name'] }],
});
export type SigningKey = InferEntity<typeof SigningKey>;
