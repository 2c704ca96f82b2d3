import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { organisationId, ownedByOrganisation } from '../registry/organisation-owned.js';
import { answerAudiences } from './answer.entity.js';

/** One question put to some people for some time, and how many were asked: the denominator of a response rate. */
export const AnswerCampaign = defineEntity({
  name: 'AnswerCampaign',
  tableName: 'answer_campaign',
  filters: ownedByOrganisation,
  properties: {
    id: p.uuid().primary(),
    ...organisationId,
    title: p.string().length(200).nullable(),
    audience: p.enum([...answerAudiences]),
    /** Null: the whole association. */
    missionId: p.uuid().nullable().index(),
    fromDay: p.date(),
    /** First day no longer included. */
    toDay: p.date(),
    asksSatisfaction: p.boolean().default(true),
    /** Highest score of the satisfaction question; recommendation is always out of 10. */
    scale: p.integer().default(5),
    asksRecommendation: p.boolean().default(false),
    /** Whether something may be written beside the scores. */
    asksWords: p.boolean().default(false),
    /** Null: nobody knows how many people were asked, and there is no response rate. */
    asked: p.integer().nullable(),
    askedBy: p.string().length(200).nullable(),
    askedAt: p.datetime().nullable(),
    createdBy: p.string().length(200).nullable(),
    createdAt: p.datetime().nullable(),
    closedBy: p.string().length(200).nullable(),
    closedAt: p.datetime().nullable(),
  },
  checks: [{ expression: 'asked >= 0 and from_day < to_day' }],
});
export type AnswerCampaign = InferEntity<typeof AnswerCampaign>;
