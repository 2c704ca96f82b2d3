import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  editionSchema,
  editionsSchema,
  type EditionWithdrawal,
  type NewEdition,
  type NewEditionLink,
} from '../../../server/reports/editions/editions.schemas.js';
import { request } from '../../lib/http.js';

const EDITIONS = ['editions'];
const PATH = '/api/reports/editions';
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

export const editionsQuery = queryOptions({
  queryKey: [...EDITIONS, 'all'],
  queryFn: ({ signal }) => request(PATH, { schema: editionsSchema, signal }),
});

export const editionQuery = (id: string) =>
  queryOptions({
    queryKey: [...EDITIONS, id],
    queryFn: ({ signal }) => request(pathOf(id), { schema: editionSchema, signal }),
  });

export const paperAddress = (id: string) => `${pathOf(id)}/pdf`;
export const roomAddress = (id: string) => `${pathOf(id)}/room`;
export const slidesAddress = (id: string) => `${pathOf(id)}/pptx`;
export const workbookAddress = (id: string) => `${pathOf(id)}/xlsx`;
export const dataAddress = (id: string) => `${pathOf(id)}/data`;
export const pageAddress = (id: string) => `${pathOf(id)}/page`;

export function usePublishReport(reportId: string) {
  const client = useQueryClient();
  const path = `/api/reports/${encodeURIComponent(reportId)}/publish`;
  return useMutation({
    mutationFn: (body: NewEdition) => request(path, { schema: editionSchema, method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: EDITIONS }),
  });
}

export const useWithdrawEdition = (id: string) => useAct<EditionWithdrawal>(id, 'withdraw');
export const useNewEditionLink = (id: string) => useAct<NewEditionLink>(id, 'link');
export const useStopEditionLink = (id: string) => useAct<undefined>(id, 'link/stop');

/** Answers the edition as it is then. */
function useAct<Body>(id: string, act: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => request(`${pathOf(id)}/${act}`, { schema: editionSchema, method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: EDITIONS }),
  });
}
