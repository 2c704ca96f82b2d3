import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';
import type { OldFigure } from './subscriptions.schemas.js';

/** What was done of one period: written with its messages, once. */
export const ReportSending = defineEntity({
  name: 'ReportSending',
  tableName: 'report_sending',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    subscriptionId: p.uuid(),
    /** Half-open, in the association's zone. */
    fromDay: p.date(),
    toDay: p.date(),
    at: p.datetime(),
    /** Published and sent; or why it was not: figures too old, nothing noted, refused outside, or something failed. */
    outcome: p.enum(['report', 'old', 'nothing', 'refused', 'failed']),
    /** Code of a refusal or a failure. */
    reason: p.string().length(80).nullable(),
    /** Which were too old. */
    oldFigures: p.json<OldFigure[]>(),
    /** What was published. */
    editionId: p.uuid().nullable(),
  },
  uniques: [{ properties: ['subscriptionId', 'fromDay'] }],
});
export type ReportSending = InferEntity<typeof ReportSending>;
