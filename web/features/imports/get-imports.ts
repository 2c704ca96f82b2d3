import { queryOptions } from '@tanstack/react-query';
import { importListSchema, importViewSchema, undoReceiptSchema } from '../../../server/ingest/ingest.schemas.js';
import { request } from '../../lib/http.js';

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => request('/api/imports', { schema: importListSchema, signal }),
});

export const addressOf = (id: string): string => `/api/imports/${encodeURIComponent(id)}`;

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => request(addressOf(id), { schema: importViewSchema, signal }),
  });

/** With `dryRun`, tells what would move and changes nothing. */
export const undoImport = ({ id, dryRun }: { id: string; dryRun: boolean }) =>
  request(`${addressOf(id)}/undo`, { schema: undoReceiptSchema, method: 'POST', body: { dryRun } });

export const rejectionsAddress = (id: string): string => `${addressOf(id)}/rejections.csv`;
