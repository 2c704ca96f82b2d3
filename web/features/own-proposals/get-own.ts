import { queryOptions } from '@tanstack/react-query';
import { ownMissionsViewSchema, type SpareTime } from '../../../server/allocation/own/own-missions.schemas.js';
import {
  type AnswerProposal,
  ownProposalsSchema,
  type WriteComment,
} from '../../../server/allocation/own/own-proposals.schemas.js';
import { availabilityViewSchema } from '../../../server/summaries/availability/availability-views.schemas.js';
import { request } from '../../lib/http.js';
import type { Language } from '../../lib/language.js';

const OWN = 'own-proposals';

/** Open dates ahead; the server says why in the reader's language. */
export const ownMissionsQuery = (have: SpareTime | null, language: Language) =>
  queryOptions({
    queryKey: [OWN, 'missions', have, language],
    queryFn: ({ signal }) =>
      request(`/api/allocation/own/missions${have === null ? '' : `?have=${have}`}`, {
        schema: ownMissionsViewSchema,
        signal,
      }),
  });

export const come = (slotId: string) =>
  request(`/api/allocation/own/missions/${encodeURIComponent(slotId)}`, {
    schema: ownMissionsViewSchema,
    method: 'POST',
    body: {},
  });

export const ownProposalsQuery = (language: Language) =>
  queryOptions({
    queryKey: [OWN, 'proposals', language],
    queryFn: ({ signal }) => request('/api/allocation/own/proposals', { schema: ownProposalsSchema, signal }),
  });

export const answerProposal = (id: string, body: AnswerProposal) =>
  request(`/api/allocation/own/proposals/${encodeURIComponent(id)}/answer`, {
    schema: ownProposalsSchema,
    method: 'POST',
    body,
  });

export const writeComment = (body: WriteComment) =>
  request('/api/allocation/own/comments', { schema: ownProposalsSchema, method: 'POST', body });

/** With the question as it was read. */
export const sayConsent = (state: 'on' | 'paused' | 'off', wording: string) =>
  request('/api/me/availability', {
    schema: availabilityViewSchema,
    method: 'PUT',
    body: { consent: { state, wording } },
  });
