import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type Approval,
  type CertificatesQuery,
  certificateHistorySchema,
  certificatesPageSchema,
  type Refusal,
  type Replacement,
  type Revocation,
} from '../../../../server/certificates/life/certificate-life.schemas.js';
import { request } from '../../../lib/http.js';
import { addressOf } from '../get-own-certificates.js';

const ALL = ['certificates'];

export type Shown = Pick<CertificatesQuery, 'state' | 'toReplace' | 'search'>;

/** The latest first, fifty at a time. */
export const certificatesQuery = ({ state, toReplace, search }: Shown) =>
  infiniteQueryOptions({
    queryKey: [...ALL, 'list', state ?? null, toReplace ?? null, search ?? null],
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams();
      if (state) asked.set('state', state);
      if (toReplace) asked.set('toReplace', 'true');
      if (search) asked.set('search', search);
      if (pageParam) asked.set('after', pageParam);
      return request(`/api/certificates?${asked}`, { schema: certificatesPageSchema, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: [...ALL, 'history', id],
    queryFn: ({ signal }) => request(`${addressOf(id)}/history`, { schema: certificateHistorySchema, signal }),
  });

const act = (id: string, what: string, body: object) =>
  request(`${addressOf(id)}/${what}`, { schema: certificateHistorySchema, method: 'POST', body });

export const approve = ({ id, ...body }: Approval & { id: string }) => act(id, 'approve', body);
export const refuse = ({ id, ...body }: Refusal & { id: string }) => act(id, 'refuse', body);
export const revoke = ({ id, ...body }: Revocation & { id: string }) => act(id, 'revoke', body);
export const replace = ({ id, ...body }: Replacement & { id: string }) => act(id, 'replace', body);

/** A change, after which all lists are asked for again. */
export function useChange<Given, Made>(change: (given: Given) => Promise<Made>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ALL });
      onDone?.();
    },
    // What stands here may be what is so no more.
    onError: () => client.invalidateQueries({ queryKey: ALL }),
  });
}
