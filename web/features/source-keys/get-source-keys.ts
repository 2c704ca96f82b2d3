import { queryOptions } from '@tanstack/react-query';
import { madeSourceKeySchema, sourceKeySchema, sourceKeysSchema } from '../../../server/auth/source-keys.schemas.js';
import { importListSchema } from '../../../server/ingest/ingest.schemas.js';
import { request } from '../../lib/http.js';

const addressOf = (source: string): string => `/api/sources/${encodeURIComponent(source)}/keys`;

/** Codes of one source, the latest first. */
export const sourceKeysQuery = (source: string) =>
  queryOptions({
    queryKey: ['source-keys', source],
    queryFn: ({ signal }) => request(addressOf(source), { schema: sourceKeysSchema, signal }),
  });

/** Sources something was imported from. */
export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: async ({ signal }) => {
    const imports = await request('/api/imports', { schema: importListSchema, signal });
    return [...new Set(imports.map(({ source }) => source))].sort((one, other) => one.localeCompare(other));
  },
});

/** The code itself is in this answer and nowhere else. */
export const makeSourceKey = ({ source, label }: { source: string; label: string }) =>
  request(addressOf(source), { schema: madeSourceKeySchema, method: 'POST', body: { label } });

export const stopSourceKey = ({ source, id }: { source: string; id: string }) =>
  request(`${addressOf(source)}/${encodeURIComponent(id)}/revoke`, {
    schema: sourceKeySchema,
    method: 'POST',
    body: {},
  });
