import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

/** What somebody wrote beside a score. Kept apart: it is deleted after twelve months, the score stays. */
export const AnswerText = defineEntity({
  name: 'AnswerText',
  tableName: 'answer_text',
  filters: ownedByOrganisation,
  properties: {
    answerId: p.uuid().primary(),
    ...organisationId,
    text: p.text(),
    /** Read by a director only: never on a coordinator's screen, never in a report. */
    isPrivate: p.boolean().default(false),
    /** Day of the answer, from which its retention is counted. */
    day: p.date(),
  },
});
export type AnswerText = InferEntity<typeof AnswerText>;
