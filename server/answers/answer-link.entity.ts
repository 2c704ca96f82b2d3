import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/**
 * An address under which anybody may answer a campaign. It hangs on a wall: its code is kept as it is,
 * so that the same poster can be printed again, and opens nothing but the form.
 */
export const AnswerLink = defineEntity({
  name: 'AnswerLink',
  tableName: 'answer_link',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    campaignId: p.uuid().index(),
    code: p.string().length(20).unique(),
    createdBy: p.string().length(200),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    revokedBy: p.string().length(200).nullable(),
    revokedAt: p.datetime().nullable(),
  },
});
export type AnswerLink = InferEntity<typeof AnswerLink>;
