import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  answeredAbilitiesSchema,
  confirmationQueueSchema,
  type SeenRow,
  undoneAnswerSchema,
} from '../../../server/validation/abilities/confirmations.schemas.js';
import type { Language } from '../../lib/language.js';
import { request } from '../../lib/http.js';

/** What waits, person after person, page after page, in the reader's language. */
export const waitingQuery = (language: Language) =>
  infiniteQueryOptions({
    queryKey: ['confirmations', 'waiting', language],
    queryFn: ({ pageParam, signal }) =>
      request(`/api/confirmations?${pageParam === null ? '' : `cursor=${encodeURIComponent(pageParam)}`}`, {
        schema: confirmationQueueSchema,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** The latest answers. */
export const answeredQuery = (language: Language) =>
  queryOptions({
    queryKey: ['confirmations', 'answered', language],
    queryFn: ({ signal }) =>
      request('/api/confirmations?state=answered&limit=50', { schema: confirmationQueueSchema, signal }),
  });

export type Asked = { decision: 'confirm'; rows: SeenRow[] } | { decision: 'refuse'; rows: SeenRow[]; words: string };

export const answer = (asked: Asked) =>
  request('/api/confirmations', { schema: answeredAbilitiesSchema, method: 'POST', body: asked });

export const takeBack = (answeredAt: string, rows: readonly SeenRow[]) =>
  request('/api/confirmations/undo', {
    schema: undoneAnswerSchema,
    method: 'POST',
    body: { answeredAt, rows: rows.map(({ kind, id }) => ({ kind, id })) },
  });
