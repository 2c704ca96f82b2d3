import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type Draft,
  type NewPublication,
  previewSchema,
  publicationSchema,
  publicationsSchema,
} from '../../../server/indicators/publications/publications.schemas.js';
import { restatementsSchema } from '../../../server/indicators/publications/restatements.schemas.js';
import { request } from '../../lib/http.js';

const PUBLICATIONS = ['publications'];
const PATH = '/api/publications';
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

export const publicationsQuery = queryOptions({
  queryKey: [...PUBLICATIONS, 'all'],
  queryFn: ({ signal }) => request(PATH, { schema: publicationsSchema, signal }),
});

export const publicationQuery = (id: string) =>
  queryOptions({
    queryKey: [...PUBLICATIONS, id],
    queryFn: ({ signal }) => request(pathOf(id), { schema: publicationSchema, signal }),
  });

export const restatementsQuery = (id: string) =>
  queryOptions({
    queryKey: [...PUBLICATIONS, id, 'restatements'],
    queryFn: ({ signal }) => request(`${pathOf(id)}/restatements`, { schema: restatementsSchema, signal }),
  });

export const preview = (body: Draft) => request(`${PATH}/preview`, { schema: previewSchema, method: 'POST', body });

const publish = (body: NewPublication) => request(PATH, { schema: publicationSchema, method: 'POST', body });

const withdraw = ({ id, reason }: { id: string; reason: string }) =>
  request(`${pathOf(id)}/withdraw`, { schema: publicationSchema, method: 'POST', body: { reason } });

export const usePublish = () => usePublicationChange(publish);
export const useWithdraw = () => usePublicationChange(withdraw);

/** A change after which publications are asked for again. */
function usePublicationChange<Given, Made>(change: (given: Given) => Promise<Made>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: PUBLICATIONS }),
  });
}
