import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** Somebody opened the reasons of a suggestion, for the first time. */
export const SuggestionOpening = defineEntity({
  name: 'SuggestionOpening',
  tableName: 'suggestion_opening',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    suggestionId: p.uuid(),
    accountId: p.uuid(),
    openedAt: p.datetime(),
  },
  uniques: [{ properties: ['organisationId', 'suggestionId', 'accountId'] }],
});
export type SuggestionOpening = InferEntity<typeof SuggestionOpening>;
