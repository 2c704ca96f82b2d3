import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** A logo or the image of a signature that stands on certificates: kept by what it is, and never changed. */
export const PaperPicture = defineEntity({
  name: 'PaperPicture',
  tableName: 'paper_picture',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** SHA-256 of its bytes, in hexadecimal. */
    digest: p.string().length(64),
    bytes: p.blob(),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'digest'] }],
});
export type PaperPicture = InferEntity<typeof PaperPicture>;
