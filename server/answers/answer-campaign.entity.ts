import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import { answerAudiences } from './answer.entity.js';

/** How many people were asked for an answer: the denominator of a response rate. */
export const AnswerCampaign = defineEntity({
  name: 'AnswerCampaign',
  tableName: 'answer_campaign',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    audience: p.enum([...answerAudiences]),
    /** Null: the whole association. */
    missionId: p.uuid().nullable().index(),
    fromDay: p.date(),
    /** First day no longer included. */
    toDay: p.date(),
    asked: p.integer(),
  },
  checks: [{ expression: 'asked >= 0 and from_day < to_day' }],
});
export type AnswerCampaign = InferEntity<typeof AnswerCampaign>;
