import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/**
 * A request that carried an Idempotency-Key and was accepted, kept 30 days. Committed with its import: there is never
 * one without the other. Its receipt is the import's, so that nothing about a person is kept twice.
 */
export const Sending = defineEntity({
  name: 'Sending',
  tableName: 'sending',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** SHA-256 of who sent it and its Idempotency-Key. */
    keyHash: p.string().length(64),
    /** SHA-256 of what was sent: the bytes and how they were to be read. */
    bodyHash: p.string().length(64),
    importId: p.uuid(),
    mode: p.enum(['append', 'snapshot']),
    /** What was sent had been imported before: nothing changed. */
    isAgain: p.boolean(),
    sentAt: p.datetime().index(),
  },
  uniques: [{ properties: ['organisationId', 'keyHash'] }],
});
export type Sending = InferEntity<typeof Sending>;
