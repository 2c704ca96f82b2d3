import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** One person of an issue for many, and what came of it. */
export const CertificateBatchPerson = defineEntity({
  name: 'CertificateBatchPerson',
  tableName: 'certificate_batch_person',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    batchId: p.uuid().index(),
    personId: p.uuid().index(),
    /** `waiting`: for the signatory. */
    state: p.enum(['to-do', 'issued', 'waiting', 'failed', 'left-out']),
    /** Why it failed: the code of an error and what it names. */
    fault: p.json<{ code: string; parameters: Record<string, unknown> }>().nullable(),
  },
});
export type CertificateBatchPerson = InferEntity<typeof CertificateBatchPerson>;
