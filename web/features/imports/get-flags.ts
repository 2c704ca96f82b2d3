import { infiniteQueryOptions } from '@tanstack/react-query';
import { flaggedLinesSchema } from '../../../server/ingest/flagged-lines.schemas.js';
import { request } from '../../lib/http.js';
import type { Language } from '../../lib/language.js';
import { addressOf } from './get-imports.js';

/** What an import noticed, a few hundred lines at a time. */
export const flagsQuery = (id: string, language: Language) =>
  infiniteQueryOptions({
    queryKey: ['imports', id, 'flags', language],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      request(`${addressOf(id)}/flags?after=${pageParam}`, { schema: flaggedLinesSchema, signal }),
    getNextPageParam: ({ next }) => next,
  });
