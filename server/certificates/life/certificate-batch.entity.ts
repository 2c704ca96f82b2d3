import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import type { BatchWanted } from './many.schemas.js';

/** Certificates issued for many people in one job. */
export const CertificateBatch = defineEntity({
  name: 'CertificateBatch',
  tableName: 'certificate_batch',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    state: p.enum(['running', 'done', 'cancelled']),
    wanted: p.json<Omit<BatchWanted, 'people'>>(),
    /** Who asked, in whose name each is recorded. */
    accountId: p.uuid().nullable(),
    createdAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
});
export type CertificateBatch = InferEntity<typeof CertificateBatch>;
