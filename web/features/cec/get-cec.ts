import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  cecDeskSchema,
  cecOfferSchema,
  cecViewSchema,
  type NewElsewhere,
  type NewFacts,
  type NewFunction,
} from '../../../server/summaries/cec/cec.schemas.js';
import { request } from '../../lib/http.js';

export const cecOfferQuery = queryOptions({
  queryKey: ['cec-offer'],
  queryFn: ({ signal }) => request('/api/me/cec/offer', { schema: cecOfferSchema, signal }),
});

/** One civil year of the reader; null: the one people think of now. */
export const myCecQuery = (year: number | null) =>
  queryOptions({
    queryKey: ['my-cec', year],
    queryFn: ({ signal }) =>
      request(`/api/me/cec${year === null ? '' : `?year=${year}`}`, { schema: cecViewSchema, signal }),
    placeholderData: keepPreviousData,
  });

export const addElsewhere = (body: NewElsewhere) =>
  request('/api/me/cec/elsewhere', { schema: cecViewSchema, method: 'POST', body });

export const removeElsewhere = (id: string) =>
  request(`/api/me/cec/elsewhere/${encodeURIComponent(id)}`, { schema: z.null(), method: 'DELETE' });

/** What the association says for the account. */
export const cecDeskQuery = queryOptions({
  queryKey: ['cec-desk'],
  queryFn: ({ signal }) => request('/api/cec', { schema: cecDeskSchema, signal }),
});

export const setFacts = (body: NewFacts) => request('/api/cec/facts', { schema: cecDeskSchema, method: 'PUT', body });

export const markFunction = (body: NewFunction) =>
  request('/api/cec/functions', { schema: cecDeskSchema, method: 'POST', body });

/** `toDay`: first day it no longer holds. */
export const endFunction = ({ id, toDay }: { id: string; toDay: string }) =>
  request(`/api/cec/functions/${encodeURIComponent(id)}/end`, {
    schema: cecDeskSchema,
    method: 'POST',
    body: { toDay },
  });
