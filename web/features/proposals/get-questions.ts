import { queryOptions } from '@tanstack/react-query';
import { othersSchema, whyNotSchema } from '../../../server/allocation/questions/questions.schemas.js';
import { request } from '../../lib/http.js';

/** An answer stands for as long as one reads it. */
const STANDS_MS = 60_000;

export const whyNotQuery = (slot: string, person: string) =>
  queryOptions({
    queryKey: ['proposals', 'why-not', slot, person],
    queryFn: ({ signal }) =>
      request(`/api/allocation/why-not?${String(new URLSearchParams({ slot, person }))}`, {
        schema: whyNotSchema,
        signal,
      }),
    staleTime: STANDS_MS,
  });

export const othersQuery = (suggestion: string) =>
  queryOptions({
    queryKey: ['proposals', 'others', suggestion],
    queryFn: ({ signal }) =>
      request(`/api/allocation/others?${String(new URLSearchParams({ suggestion }))}`, {
        schema: othersSchema,
        signal,
      }),
    staleTime: STANDS_MS,
  });
