import { queryOptions } from '@tanstack/react-query';
import {
  answeredSchema,
  type Decide,
  decidedSchema,
  decisionViewsSchema,
  openedSchema,
  possiblePeopleSchema,
} from '../../../server/allocation/decisions/decisions.schemas.js';
import { request } from '../../lib/http.js';
import { PROPOSALS } from './get-proposals.js';

const one = (id: string) => `/api/allocation/suggestions/${encodeURIComponent(id)}`;

/** What was decided about the week of a day, the latest first. */
export const decisionsQuery = (day: string) =>
  queryOptions({
    queryKey: [PROPOSALS, 'decisions', day],
    queryFn: ({ signal }) =>
      request(`/api/allocation/decisions?week=${encodeURIComponent(day)}`, { schema: decisionViewsSchema, signal }),
  });

/** Who else could be asked to come there. */
export const othersQuery = (id: string) =>
  queryOptions({
    queryKey: [PROPOSALS, 'others', id],
    queryFn: ({ signal }) => request(`${one(id)}/others`, { schema: possiblePeopleSchema, signal }),
  });

export const openReasons = (id: string) => request(`${one(id)}/opening`, { schema: openedSchema, method: 'POST' });

export const decide = ({ id, said }: { id: string; said: Decide }) =>
  request(`${one(id)}/decision`, { schema: decidedSchema, method: 'POST', body: said });

export const typeAnswer = ({ id, answer }: { id: string; answer: 'agreed' | 'declined' }) =>
  request(`/api/allocation/invitations/${encodeURIComponent(id)}/answer`, {
    schema: answeredSchema,
    method: 'POST',
    body: { answer },
  });
