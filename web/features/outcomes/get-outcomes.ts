import { queryOptions } from '@tanstack/react-query';
import { undoReceiptSchema } from '../../../server/ingest/ingest.schemas.js';
import {
  enteredOutcomeSchema,
  outcomeDaySchema,
  type OutcomeEntry,
} from '../../../server/ingest/outcomes/outcomes.schemas.js';
import { request } from '../../lib/http.js';

/** What was entered today, at the clock of the association. */
export const outcomesQuery = queryOptions({
  queryKey: ['outcomes'],
  queryFn: ({ signal }) => request('/api/outcomes', { schema: outcomeDaySchema, signal }),
});

export const enterOutcome = (body: OutcomeEntry) =>
  request('/api/outcomes', { schema: enteredOutcomeSchema, method: 'POST', body });

export const takeBackOutcome = (importId: string) =>
  request(`/api/imports/${encodeURIComponent(importId)}/undo`, {
    schema: undoReceiptSchema,
    method: 'POST',
    body: {},
  });

/** Made with the entry: sent again on a poor network, it counts once. */
export function newDraft(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
