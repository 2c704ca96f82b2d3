import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';

export const answerAudiences = ['volunteer', 'beneficiary'] as const;
export const answerQuestions = ['satisfaction', 'recommendation'] as const;

/**
 * One answer about satisfaction, without identity: no person, no instant, and an id that is
 * random rather than sorted by time, so that nothing tells who answered.
 */
export const Answer = defineEntity({
  name: 'Answer',
  tableName: 'answer',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    campaignId: p.uuid().nullable(),
    audience: p.enum([...answerAudiences]),
    question: p.enum([...answerQuestions]).default('satisfaction'),
    missionId: p.uuid().nullable().index(),
    day: p.date(),
    /** Highest score: 3 (faces), 5 or 10. Scales are never mixed in one mean. */
    scale: p.integer(),
    /** 1 … scale; 0 … 10 on a scale of 10. */
    score: p.integer(),
    /** The paper sheet or the file it came with: taking that back takes it back. */
    tallyId: p.uuid().nullable().index(),
    importId: p.uuid().nullable().index(),
    /** Keyed hash of what a file calls it, so that the same line sent again is the same answer. */
    reference: p.string().length(64).nullable(),
  },
  uniques: [{ properties: ['organisationId', 'reference'] }],
  checks: [
    {
      expression:
        '(scale = 3 or scale = 5 or scale = 10) and score <= scale and score >= case when scale = 10 then 0 else 1 end',
    },
  ],
});
export type Answer = InferEntity<typeof Answer>;
