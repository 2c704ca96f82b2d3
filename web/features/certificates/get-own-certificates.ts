import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  certificateCvSchema,
  certificateHistorySchema,
  type NewLink,
  ownCertificatesSchema,
  type Replacement,
} from '../../../server/certificates/life/certificate-life.schemas.js';
import { request } from '../../lib/http.js';

const MINE = ['my-certificates'];

/** Those of the reader, the latest first. */
export const ownCertificatesQuery = queryOptions({
  queryKey: MINE,
  queryFn: ({ signal }) => request('/api/me/certificates', { schema: ownCertificatesSchema, signal }),
});

export const addressOf = (id: string): string => `/api/certificates/${encodeURIComponent(id)}`;

/** Lines to paste, and the way to LinkedIn. */
export const cvQuery = (id: string) =>
  queryOptions({
    queryKey: [...MINE, 'cv', id],
    queryFn: ({ signal }) => request(`${addressOf(id)}/cv`, { schema: certificateCvSchema, signal }),
  });

export const makeLink = ({ id, link }: { id: string; link: NewLink }) =>
  request(`${addressOf(id)}/links`, { schema: ownCertificatesSchema, method: 'POST', body: link });

/** The same counted anew; the old one says by which it is replaced. */
export const replaceOwn = ({ id, ...body }: Replacement & { id: string }) =>
  request(`${addressOf(id)}/replace`, { schema: certificateHistorySchema, method: 'POST', body });

/** What waits is signed by nobody any more. */
export const withdrawOwn = (id: string) =>
  request(`${addressOf(id)}/withdraw`, { schema: ownCertificatesSchema, method: 'POST', body: {} });

const linkAddress = (id: string): string => `/api/certificate-links/${encodeURIComponent(id)}`;

/** The old address opens nothing any more, and there is a new one. */
export const rotateLink = (id: string) =>
  request(`${linkAddress(id)}/rotate`, { schema: ownCertificatesSchema, method: 'POST', body: {} });

export const stopLink = (id: string) =>
  request(`${linkAddress(id)}/stop`, { schema: ownCertificatesSchema, method: 'POST', body: {} });

/** A change of one's own certificates, after which they are asked for again. */
export function useOwnChange<Given, Made>(change: (given: Given) => Promise<Made>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: MINE });
      onDone?.();
    },
  });
}
