import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

export const decisionChoices = ['accept', 'change', 'reject', 'lock', 'never', 'later'] as const;
export const decisionReasons = [
  'not_now',
  'person_unavailable',
  'knows_better',
  'wrong_data',
  'fairness',
  'other',
] as const;

/** What a named person decided about a suggestion. Append-only. */
export const Decision = defineEntity({
  name: 'Decision',
  tableName: 'decision',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    suggestionId: p.uuid().index(),
    /** Null: the account was closed by an erasure. */
    accountId: p.uuid().nullable(),
    /** The name they had then. */
    actor: p.string().length(200),
    choice: p.enum([...decisionChoices]),
    reasonCode: p.enum([...decisionReasons]).nullable(),
    comment: p.string().length(1000).nullable(),
    /** Last day of a lock, or the day a suggestion put off comes back. */
    until: p.date().nullable(),
    /** When they opened the reasons of this suggestion; null: they had not. */
    explanationOpenedAt: p.datetime().nullable(),
    /** The suggestion that was made in its place. */
    insteadId: p.uuid().nullable(),
    decidedAt: p.datetime(),
  },
});
export type Decision = InferEntity<typeof Decision>;
