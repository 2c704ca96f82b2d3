import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/**
 * Two people found to be one: the rows of the first count under the second, and both keep what is theirs, so that
 * undoing it is exact. The keys stand here beside the people because figures must stay the same when one is erased.
 */
export const PersonMerge = defineEntity({
  name: 'PersonMerge',
  tableName: 'person_merge',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** Null once erased. */
    mergedId: p.uuid().nullable().index(),
    /** Null once erased. */
    keptId: p.uuid().nullable().index(),
    mergedKey: p.uuid(),
    keptKey: p.uuid(),
    /** `mergedKey` while the merge stands, else null: nobody counts as two people at once. */
    standingKey: p.uuid().nullable(),
    accountId: p.uuid().nullable(),
    /** Name of who decided. */
    decidedBy: p.string().length(200),
    decidedAt: p.datetime(),
    undoneBy: p.string().length(200).nullable(),
    undoneAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['organisationId', 'standingKey'] }],
});
export type PersonMerge = InferEntity<typeof PersonMerge>;
