import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import type { CorrectionCause, CorrectionLines } from './editions.schemas.js';

/** What a later publication tells otherwise of the figures of an edition. Added, never changed: the edition stays as it was. */
export const EditionCorrection = defineEntity({
  name: 'EditionCorrection',
  tableName: 'edition_correction',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    editionId: p.uuid().index(),
    /** The publication that tells it. */
    publicationId: p.uuid(),
    /** When it was told. */
    at: p.datetime(),
    /** In the words of both languages, as they were told. */
    lines: p.json<CorrectionLines>(),
    causes: p.json<CorrectionCause[]>(),
  },
  uniques: [{ properties: ['editionId', 'publicationId'] }],
});
export type EditionCorrection = InferEntity<typeof EditionCorrection>;
