import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  answerLinkSchema,
  campaignPartsSchema,
  campaignSchema,
  campaignsSchema,
  tallySchema,
  wordsSchema,
  type NewCampaign,
  type NewTally,
} from '../../../server/answers/answers.schemas.js';
import { statementSchema, statementsSchema, type NewStatement } from '../../../server/answers/statements.schemas.js';
import { request } from '../../lib/http.js';

const CAMPAIGNS = '/api/answer-campaigns';
const STATEMENTS = '/api/beneficiary-statements';
const of = (id: string, rest = '') => `${CAMPAIGNS}/${encodeURIComponent(id)}${rest}`;

/** Whatever is changed here is asked for again under this name. */
export const ANSWERS = ['answers'];

export const campaignsQuery = queryOptions({
  queryKey: [...ANSWERS, 'campaigns'],
  queryFn: ({ signal }) => request(CAMPAIGNS, { schema: campaignsSchema, signal }),
});

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: [...ANSWERS, 'campaign', id],
    queryFn: ({ signal }) => request(of(id), { schema: campaignPartsSchema, signal }),
  });

export const wordsQuery = (id: string, isPrivate: boolean) =>
  queryOptions({
    queryKey: [...ANSWERS, 'words', id, isPrivate],
    queryFn: ({ signal }) => request(of(id, isPrivate ? '/private-words' : '/words'), { schema: wordsSchema, signal }),
  });

export const statementsQuery = queryOptions({
  queryKey: [...ANSWERS, 'statements'],
  queryFn: ({ signal }) => request(STATEMENTS, { schema: statementsSchema, signal }),
});

export const makeCampaign = (body: NewCampaign) => request(CAMPAIGNS, { schema: campaignSchema, method: 'POST', body });

export const setAsked = (id: string, asked: number | null) =>
  request(of(id, '/asked'), { schema: campaignSchema, method: 'POST', body: { asked } });

export const closeCampaign = (id: string) => request(of(id, '/close'), { schema: campaignSchema, method: 'POST' });

export const makeLink = (id: string, days: number) =>
  request(of(id, '/links'), { schema: answerLinkSchema, method: 'POST', body: { days } });

export const stopLink = (id: string) =>
  request(`/api/answer-links/${encodeURIComponent(id)}`, { schema: z.unknown(), method: 'DELETE' });

export const enterTally = (id: string, body: NewTally) =>
  request(of(id, '/tallies'), { schema: tallySchema, method: 'POST', body });

export const takeTallyBack = (id: string) =>
  request(`/api/answer-tallies/${encodeURIComponent(id)}`, { schema: z.unknown(), method: 'DELETE' });

export const makeStatement = (body: NewStatement) =>
  request(STATEMENTS, { schema: statementSchema, method: 'POST', body });

export const takeStatementBack = (id: string) =>
  request(`${STATEMENTS}/${encodeURIComponent(id)}`, { schema: z.unknown(), method: 'DELETE' });
