import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type EmbedSites, embedsSchema, type NewEmbed } from '../../../server/reports/embed/embeds.schemas.js';
import { request } from '../../lib/http.js';

const pathOf = (id: string) => `/api/reports/editions/${encodeURIComponent(id)}/embeds`;
const keyOf = (id: string) => ['embeds', id];

/** The figures of a published report that sites may show, and those that do. */
export const embedsQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => request(pathOf(id), { schema: embedsSchema, signal }),
  });

export const useMakeEmbed = (id: string) => useAct<NewEmbed>(id, 'POST', '');
export const useMoveEmbed = (id: string, embed: string) => useAct<EmbedSites>(id, 'PUT', `/${embed}`);
export const useStopEmbed = (id: string, embed: string) => useAct<undefined>(id, 'POST', `/${embed}/stop`);

/** Answers all of them as they are then. */
function useAct<Body>(id: string, method: 'POST' | 'PUT', act: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => request(`${pathOf(id)}${act}`, { schema: embedsSchema, method, body }),
    onSuccess: (embeds) => client.setQueryData(keyOf(id), embeds),
  });
}
