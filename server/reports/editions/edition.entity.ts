import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import type { ReportDocument } from '../document/report-document.js';

/**
 * A report as it was published: written once, with the publication of its figures, and never changed. Who published it,
 * when, and whether it was taken back are the publication's.
 */
export const Edition = defineEntity({
  name: 'Edition',
  tableName: 'edition',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    /** As it is printed: `R-7K4Q-9XPD-44`. It follows no other. */
    number: p.string().length(14).unique(),
    /** Its title, days and figures, with the definition of each. */
    publicationId: p.uuid().unique(),
    /** What it was composed as; that may be changed, or removed, since. */
    reportId: p.uuid(),
    language: p.enum(['fr', 'en']),
    /** As it was told, with its charts. */
    document: p.json<ReportDocument>(),
  },
});
export type Edition = InferEntity<typeof Edition>;
