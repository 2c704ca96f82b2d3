import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** What a named person decided of one activity or of many at once; the activities stand in its segment. */
export const HoursDecision = defineEntity({
  name: 'HoursDecision',
  tableName: 'hours_decision',
  filters: ownedByOrganisation,
  properties: {
    /** Made by the page with the decision, so that sending it twice decides once. */
    id: p.uuid().primary(),
    ...organisationId,
    kind: p.enum(['validate', 'refuse', 'correct']),
    /** Free text: stays here, and never reaches the segment. */
    reason: p.text().nullable(),
    activities: p.integer(),
    /** Asked for and already decided before: left as they were. */
    left: p.integer(),
    segmentId: p.uuid().nullable(),
    accountId: p.uuid().nullable(),
    decidedBy: p.string().length(200),
    decidedAt: p.datetime(),
    undoneAt: p.datetime().nullable(),
    undoneBy: p.string().length(200).nullable(),
  },
});
export type HoursDecision = InferEntity<typeof HoursDecision>;
