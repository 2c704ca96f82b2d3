import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import { linkLevels } from '../choices.schemas.js';

/** An address at which anybody who has it sees a certificate: all that its paper shows, or only that it stands. */
export const CertificateLink = defineEntity({
  name: 'CertificateLink',
  tableName: 'certificate_link',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    certificateId: p.uuid().index(),
    /** Twelve signs, kept as they are: the paper is printed again with the same. */
    code: p.string().length(12).unique(),
    level: p.enum([...linkLevels]),
    /** First day it no longer opens, in the association's zone; null: no end. */
    expiresOn: p.date().nullable(),
    stoppedAt: p.datetime().nullable(),
    openings: p.integer().default(0),
    /** Stands on the paper. */
    isPrinted: p.boolean().default(false),
    createdAt: p.datetime(),
  },
});
export type CertificateLink = InferEntity<typeof CertificateLink>;
