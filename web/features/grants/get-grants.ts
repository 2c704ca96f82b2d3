import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  grantChangedSchema,
  grantSchema,
  grantsSchema,
  type NewGrant,
} from '../../../server/missions/grants/grants.schemas.js';
import { request } from '../../lib/http.js';

const GRANTS = ['grants'];
const PATH = '/api/grants';
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

export const grantsQuery = queryOptions({
  queryKey: [...GRANTS, 'all'],
  queryFn: ({ signal }) => request(PATH, { schema: grantsSchema, signal }),
});

export const grantQuery = (id: string) =>
  queryOptions({
    queryKey: [...GRANTS, id],
    queryFn: ({ signal }) => request(pathOf(id), { schema: grantSchema, signal }),
  });

/** Null writes a new one. */
export const keepGrant = ({ id, body }: { id: string | null; body: NewGrant }) =>
  request(id === null ? PATH : pathOf(id), { schema: grantChangedSchema, method: id === null ? 'POST' : 'PUT', body });

export const endGrant = ({ id, day }: { id: string; day: string }) =>
  request(`${pathOf(id)}/end`, { schema: grantChangedSchema, method: 'POST', body: { day } });

export const removeGrant = (id: string) => request(pathOf(id), { schema: grantChangedSchema, method: 'DELETE' });

export const emptyContact = (id: string) =>
  request(`${pathOf(id)}/contact`, { schema: grantChangedSchema, method: 'DELETE' });

/** A change after which grants are asked for again. */
export function useGrantChange<Given>(
  change: (given: Given) => Promise<{ id: string }>,
  onDone: (id: string) => unknown,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: GRANTS, refetchType: 'none' });
      onDone(id);
      await client.invalidateQueries({ queryKey: GRANTS });
    },
  });
}
