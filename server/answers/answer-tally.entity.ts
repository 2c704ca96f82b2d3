import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import { answerQuestions } from './answer.entity.js';

/** A paper sheet of strokes, retyped: so many answers of each score, on one day. */
export const AnswerTally = defineEntity({
  name: 'AnswerTally',
  tableName: 'answer_tally',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    campaignId: p.uuid().index(),
    /** Made with the empty form: the same sheet sent twice counts once. */
    draft: p.uuid(),
    missionId: p.uuid().nullable(),
    day: p.date(),
    question: p.enum([...answerQuestions]),
    scale: p.integer(),
    counts: p.json<{ score: number; count: number }[]>(),
    enteredBy: p.string().length(200),
    enteredAt: p.datetime(),
    /** Set once it was taken back: its answers no longer count. */
    withdrawnBy: p.string().length(200).nullable(),
    withdrawnAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['organisationId', 'draft'] }],
});
export type AnswerTally = InferEntity<typeof AnswerTally>;
