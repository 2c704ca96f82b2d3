import { queryOptions } from '@tanstack/react-query';
import {
  batchPreviewSchema,
  batchViewSchema,
  batchViewsSchema,
  type BatchWanted,
} from '../../../../server/certificates/life/many.schemas.js';
import { letterheadSchema } from '../../../../server/settings/letterhead/letterhead.schemas.js';
import { request } from '../../../lib/http.js';
import type { CertifiedPeriod } from '../certificate-period.js';

const PATH = '/api/certificates/many';
const BETWEEN_LOOKS = 1_000;

/** Who has validated time in those days. */
export const peopleQuery = (period: CertifiedPeriod) =>
  queryOptions({
    queryKey: ['certificates', 'many', 'people', period],
    queryFn: ({ signal }) =>
      request(`${PATH}/preview`, { schema: batchPreviewSchema, method: 'POST', body: period, signal }),
  });

/** Those begun before, the latest first. */
export const latestManyQuery = queryOptions({
  queryKey: ['certificates', 'many', 'latest'],
  queryFn: ({ signal }) => request(PATH, { schema: batchViewsSchema, signal }),
  staleTime: 0,
});

/** Who signs today. */
export const signingQuery = queryOptions({
  queryKey: ['certificates', 'signing'],
  queryFn: async ({ signal }) => {
    const { signatories } = await request('/api/letterhead', { schema: letterheadSchema, signal });
    return signatories.filter(({ signsToday }) => signsToday);
  },
});

export const issueMany = (body: BatchWanted) => request(PATH, { schema: batchViewSchema, method: 'POST', body });

const addressOf = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

/** How far it is, asked again until it ends. */
export const manyQuery = (id: string) =>
  queryOptions({
    queryKey: ['certificates', 'many', id],
    queryFn: ({ signal }) => request(addressOf(id), { schema: batchViewSchema, signal }),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : BETWEEN_LOOKS),
  });

export const cancelMany = (id: string) =>
  request(`${addressOf(id)}/cancel`, { schema: batchViewSchema, method: 'POST', body: {} });
