import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import {
  type ChangedReport,
  type NewReport,
  reportCheckSchema,
  reportSchema,
  reportsSchema,
} from '../../../server/reports/reports.schemas.js';
import { grantSchema, grantsSchema } from '../../../server/missions/grants/grants.schemas.js';
import { request } from '../../lib/http.js';

const REPORTS = ['reports'];
const PATH = '/api/reports';
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;

export const reportsQuery = queryOptions({
  queryKey: [...REPORTS, 'all'],
  queryFn: ({ signal }) => request(PATH, { schema: reportsSchema, signal }),
});

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [...REPORTS, id],
    queryFn: ({ signal }) => request(pathOf(id), { schema: reportSchema, signal }),
    // What is being typed is not read again under the hands of who types.
    staleTime: Infinity,
    gcTime: 0,
  });

/** What would be told and hidden, of one version. */
export const checkQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...REPORTS, id, 'check', version],
    queryFn: ({ signal }) => request(`${pathOf(id)}/check`, { schema: reportCheckSchema, signal }),
  });

/** Those that a report can be about. */
export const reportedGrantsQuery = queryOptions({
  queryKey: ['grants', 'all'],
  queryFn: ({ signal }) => request('/api/grants', { schema: grantsSchema, signal }),
});

export const reportedGrantQuery = (id: string) =>
  queryOptions({
    queryKey: ['grants', id],
    queryFn: ({ signal }) => request(`/api/grants/${encodeURIComponent(id)}`, { schema: grantSchema, signal }),
  });

/** Of one version: another one is another address, which no cache mistakes for it. */
export const previewAddress = (id: string, version: number) => `${pathOf(id)}/preview?version=${version}`;

/** The same on paper. */
export const draftPaperAddress = (id: string) => `${pathOf(id)}/preview.pdf`;

const create = (body: NewReport) => request(PATH, { schema: reportSchema, method: 'POST', body });

export function useCreateReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: create,
    onSuccess: () => client.invalidateQueries({ queryKey: reportsQuery.queryKey }),
  });
}

export function useChangeReport(id: string) {
  return useMutation({
    mutationFn: (body: ChangedReport) => request(pathOf(id), { schema: reportSchema, method: 'PUT', body }),
  });
}

export function useRemoveReport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request(pathOf(id), { schema: z.null(), method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: reportsQuery.queryKey }),
  });
}
