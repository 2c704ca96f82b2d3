import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** A page whose answers were counted, so that sending it twice counts once. Forgotten after some days. */
export const SentAnswerForm = defineEntity({
  name: 'SentAnswerForm',
  tableName: 'sent_answer_form',
  filters: ownedByOrganisation,
  properties: {
    /** SHA-256 of the number that was made with the page. */
    pageHash: p.string().length(64).primary(),
    ...organisationId,
    day: p.date().index(),
  },
});
export type SentAnswerForm = InferEntity<typeof SentAnswerForm>;
