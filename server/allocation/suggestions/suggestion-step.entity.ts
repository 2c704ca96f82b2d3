import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../../registry/organisation-owned.js';

/** One person who would come to a slot, or no longer, as part of a suggestion. */
export const SuggestionStep = defineEntity({
  name: 'SuggestionStep',
  tableName: 'suggestion_step',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    suggestionId: p.uuid().index(),
    personId: p.uuid().index(),
    slotId: p.uuid().index(),
    /** The skill whose places it is about; null: any of the others. */
    skillId: p.uuid().nullable(),
    /** More, or below zero: less. */
    seconds: p.integer(),
    place: p.integer(),
  },
});
export type SuggestionStep = InferEntity<typeof SuggestionStep>;
