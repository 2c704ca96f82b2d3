import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  apartListSchema,
  apartViewSchema,
  duplicatesSchema,
  foundPeopleSchema,
  mergeAnswerSchema,
  mergesSchema,
} from '../../../server/merges/merges.schemas.js';
import { request } from '../../lib/http.js';

/** Everything this page shows: asked again together after each decision. */
export const PEOPLE = 'people';

export const duplicatesQuery = infiniteQueryOptions({
  queryKey: [PEOPLE, 'duplicates'],
  queryFn: ({ pageParam, signal }) =>
    request(`/api/people/duplicates?after=${pageParam}`, { schema: duplicatesSchema, signal }),
  initialPageParam: 0,
  getNextPageParam: (last) => last.next,
});

export const mergesQuery = queryOptions({
  queryKey: [PEOPLE, 'merges'],
  queryFn: ({ signal }) => request('/api/people/merges', { schema: mergesSchema, signal }),
});

export const apartQuery = queryOptions({
  queryKey: [PEOPLE, 'apart'],
  queryFn: ({ signal }) => request('/api/people/apart', { schema: apartListSchema, signal }),
});

export const foundQuery = (name: string) =>
  queryOptions({
    queryKey: [PEOPLE, 'found', name],
    queryFn: ({ signal }) =>
      request(`/api/people?${String(new URLSearchParams({ name }))}`, { schema: foundPeopleSchema, signal }),
  });

export interface AskedPair {
  mergedId: string;
  keptId: string;
}

/** With `dryRun`, tells which figures would move and changes nothing. */
export const mergePeople = (pair: AskedPair, dryRun: boolean) =>
  request('/api/people/merges', { schema: mergeAnswerSchema, method: 'POST', body: { ...pair, dryRun } });

/** The same, the other way. */
export const separatePeople = (id: string, dryRun: boolean) =>
  request(`/api/people/merges/${encodeURIComponent(id)}/undo`, {
    schema: mergeAnswerSchema,
    method: 'POST',
    body: { dryRun },
  });

export const setApart = (oneId: string, otherId: string) =>
  request('/api/people/apart', { schema: apartViewSchema, method: 'POST', body: { oneId, otherId } });

export const takeApartBack = (id: string) =>
  request(`/api/people/apart/${encodeURIComponent(id)}`, { schema: apartViewSchema, method: 'DELETE' });
