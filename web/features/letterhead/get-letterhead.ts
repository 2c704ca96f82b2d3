import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import {
  letterheadSchema,
  type NewLetterhead,
  type NewSignatory,
} from '../../../server/settings/letterhead/letterhead.schemas.js';
import { request } from '../../lib/http.js';

const LETTERHEAD = ['letterhead'];
const PATH = '/api/letterhead';
const made = z.object({ id: z.string() });

export const letterheadQuery = queryOptions({
  queryKey: LETTERHEAD,
  queryFn: ({ signal }) => request(PATH, { schema: letterheadSchema, signal }),
});

export const writeLetterhead = (body: NewLetterhead) =>
  request(PATH, { schema: letterheadSchema, method: 'PUT', body });

export const setLogo = (picture: string | null) =>
  request(`${PATH}/logo`, { schema: letterheadSchema, method: 'PUT', body: { picture } });

/** `id`: null for somebody new. */
export const keepSignatory = ({ id, body }: { id: string | null; body: NewSignatory }) =>
  id === null
    ? request(`${PATH}/signatories`, { schema: made, method: 'POST', body })
    : request(`${PATH}/signatories/${encodeURIComponent(id)}`, { schema: made, method: 'PUT', body });

export const setSignature = ({ id, picture }: { id: string; picture: string | null }) =>
  request(`${PATH}/signatories/${encodeURIComponent(id)}/signature`, {
    schema: made,
    method: 'PUT',
    body: { picture },
  });

/** A change, after which the page is asked for again. */
export function useLetterheadChange<Given, Made>(change: (given: Given) => Promise<Made>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: LETTERHEAD });
      onDone?.();
    },
  });
}
