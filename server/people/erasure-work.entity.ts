import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/**
 * What is still to be blanked in kept files after an erasure, and by what the person is found there. Written with the
 * erasure, gone as soon as the files are rewritten: by the same process, or at the next start.
 */
export const ErasureWork = defineEntity({
  name: 'ErasureWork',
  tableName: 'erasure_work',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    number: p.integer(),
    volunteerKeys: p.json<string[]>(),
    names: p.json<string[]>(),
    emails: p.json<string[]>(),
    /** Keyed hashes of the references by which each source named the person. */
    hashes: p.json<{ source: string; hash: string }[]>(),
    createdAt: p.datetime(),
  },
});
export type ErasureWork = InferEntity<typeof ErasureWork>;
