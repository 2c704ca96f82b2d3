import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

export const consentStates = ['on', 'paused', 'off'] as const;

/** One answer to the question about suggestions. The latest is in force; no answer means off. */
export const SuggestionConsent = defineEntity({
  name: 'SuggestionConsent',
  tableName: 'suggestion_consent',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    personId: p.uuid().index(),
    state: p.enum([...consentStates]),
    answeredAt: p.datetime(),
    /** Where the answer came from: a form, a paper card … */
    source: p.string().length(64),
    /** The question as the person read it. */
    wording: p.string().length(1000),
    /** The account that typed the answer for them; null: the person, or a file. */
    typedById: p.uuid().nullable(),
  },
});
export type SuggestionConsent = InferEntity<typeof SuggestionConsent>;
