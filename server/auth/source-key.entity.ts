import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** Lets one program send to one source. Only the SHA-256 of its secret is kept. */
export const SourceKey = defineEntity({
  name: 'SourceKey',
  tableName: 'source_key',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** Name of the source, which its first import makes. */
    source: p.string().length(64).index(),
    secretHash: p.string().length(64).unique(),
    /** What its maker calls it: the program that holds it. */
    label: p.string().length(200),
    createdBy: p.string().length(200),
    createdAt: p.datetime(),
    /** Calendar day in the organisation's zone; null: never used. */
    lastUsedOn: p.string().length(10).nullable(),
    revokedAt: p.datetime().nullable(),
    revokedBy: p.string().length(200).nullable(),
  },
});
export type SourceKey = InferEntity<typeof SourceKey>;
