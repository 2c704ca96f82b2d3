import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import type { WeightValues } from './weight-values.js';

/** What the calculation weighs, since when, and who said so. Append-only; the last one is in force. */
export const AllocationWeights = defineEntity({
  name: 'AllocationWeights',
  tableName: 'allocation_weights',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    version: p.integer(),
    values: p.json<WeightValues>(),
    authorId: p.uuid().nullable(),
    author: p.string().length(200),
    note: p.string().length(400).nullable(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'version'] }],
});
export type AllocationWeights = InferEntity<typeof AllocationWeights>;
