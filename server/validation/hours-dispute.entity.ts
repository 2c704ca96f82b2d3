import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import type { Proposal } from './validation.schemas.js';

/** A volunteer says that an activity of theirs is wrong. Figures do not move before somebody decides. */
export const HoursDispute = defineEntity({
  name: 'HoursDispute',
  tableName: 'hours_dispute',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    activityId: p.string().length(300).index(),
    /** Whose words these are: they go when the person goes. */
    personId: p.uuid().index(),
    reason: p.text(),
    proposed: p.json<Proposal>().nullable(),
    createdAt: p.datetime(),
    /** Null while nobody has decided. */
    decisionId: p.uuid().nullable().index(),
    decidedAt: p.datetime().nullable(),
  },
});
export type HoursDispute = InferEntity<typeof HoursDispute>;
