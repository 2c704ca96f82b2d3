import { infiniteQueryOptions } from '@tanstack/react-query';
import {
  type Correction,
  decisionSchema,
  decisionUndoSchema,
  type DecisionKind,
  type QueueFilter,
  queueSchema,
} from '../../../server/validation/validation.schemas.js';
import { request } from '../../lib/http.js';

/** What waits for a decision, page after page, in the reader's language. */
export const queueQuery = (filter: QueueFilter, language: string) =>
  infiniteQueryOptions({
    queryKey: ['validation', filter, language],
    queryFn: ({ pageParam, signal }) =>
      request(`/api/validation?${addressPart({ ...filter, cursor: pageParam ?? undefined })}`, {
        schema: queueSchema,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export interface Asked {
  decision: DecisionKind;
  reason?: string;
  activityIds?: string[];
  filter?: QueueFilter;
  values?: Correction;
}

/** Decides; sent again after a broken connection with the same `id`, it decides once. */
export const decide = (id: string, asked: Asked, dryRun = false) =>
  request('/api/validation/decisions', { schema: decisionSchema, method: 'POST', body: { id, ...asked, dryRun } });

export const undoDecision = (id: string) =>
  request(`/api/validation/decisions/${encodeURIComponent(id)}/undo`, {
    schema: decisionUndoSchema,
    method: 'POST',
    body: {},
  });

function addressPart(asked: Readonly<Record<string, string | undefined>>): string {
  return String(new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))));
}
