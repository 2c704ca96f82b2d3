import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

export const invitationWays = ['mail', 'page', 'telephone'] as const;
export const answerWays = ['mail', 'page', 'telephone'] as const;
export const invitationAnswers = ['agreed', 'declined'] as const;

/** Somebody was asked, once a coordinator had accepted a suggestion, and what they answered. Nobody is expected before a yes. */
export const SuggestionInvitation = defineEntity({
  name: 'SuggestionInvitation',
  tableName: 'suggestion_invitation',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    suggestionId: p.uuid().index(),
    personId: p.uuid().index(),
    way: p.enum([...invitationWays]),
    sentAt: p.datetime(),
    /** Account and name of who asked. */
    sentById: p.uuid().nullable(),
    sentBy: p.string().length(200),
    /** Until when it can be answered. */
    expiresAt: p.datetime(),
    /** SHA-256 of the secret of the address in the mail; null: no mail. */
    codeHash: p.string().length(64).nullable().unique(),
    answer: p.enum([...invitationAnswers]).nullable(),
    answeredAt: p.datetime().nullable(),
    answeredWay: p.enum([...answerWays]).nullable(),
    /** Who typed in what was said by telephone; null: the person answered. */
    typedById: p.uuid().nullable(),
    typedBy: p.string().length(200).nullable(),
    /** What the person wished to add. */
    comment: p.string().length(1000).nullable(),
    /** The association took it back, or the date was cancelled. */
    withdrawnAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['organisationId', 'suggestionId', 'personId'] }],
});
export type SuggestionInvitation = InferEntity<typeof SuggestionInvitation>;
