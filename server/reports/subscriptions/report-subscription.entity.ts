import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** A director's standing decision that a report be published and mailed again and again, until somebody ends it. */
export const ReportSubscription = defineEntity({
  name: 'ReportSubscription',
  tableName: 'report_subscription',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    reportId: p.uuid().index(),
    frequency: p.enum(['weekly', 'monthly']),
    /** Of the week (1: Monday) or of the month (1 to 28). */
    day: p.integer(),
    /** Each sending is published in their name, for as long as they are a director. */
    decidedById: p.uuid().nullable(),
    decidedBy: p.string().length(200),
    decidedAt: p.datetime(),
    /** Null: it goes on. */
    pausedAt: p.datetime().nullable(),
    pausedWhy: p.enum(['asked', 'decider-left']).nullable(),
    /** What fell due until this instant is done. */
    doneUntil: p.datetime(),
    /** Why what is due has not left yet; null: nothing is late. */
    waitsFor: p.enum(['figures', 'fault']).nullable(),
    /** When what is late was last tried. */
    triedAt: p.datetime().nullable(),
  },
});
export type ReportSubscription = InferEntity<typeof ReportSubscription>;
