import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/**
 * How a source names a person. The reference itself is not kept, only its keyed hash, so that
 * it can outlive the person: after an erasure `personId` is null and later files bring nobody back.
 */
export const PersonReference = defineEntity({
  name: 'PersonReference',
  tableName: 'person_reference',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    source: p.string().length(64),
    /** HMAC-SHA-256 of organisation, source and reference, base64url. */
    referenceHash: p.string().length(43),
    /** The same without the source, of a reference that says something by itself: two sources may share it. */
    sharedHash: p.string().length(43).nullable().index(),
    personId: p.uuid().nullable().index(),
    /** After an erasure, whose key the source's later rows count under. */
    erasedId: p.uuid().nullable(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'source', 'referenceHash'] }],
});
export type PersonReference = InferEntity<typeof PersonReference>;
