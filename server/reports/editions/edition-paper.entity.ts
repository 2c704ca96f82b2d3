import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** The PDF of an edition, made once: what was given is what is given again. */
export const EditionPaper = defineEntity({
  name: 'EditionPaper',
  tableName: 'edition_paper',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    editionId: p.uuid().unique(),
    bytes: p.blob(),
    /** Of the bytes, in lower-case hexadecimal. */
    sha256: p.string().length(64),
  },
});
export type EditionPaper = InferEntity<typeof EditionPaper>;
