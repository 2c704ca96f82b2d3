import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/http.js';

const catalogueSchema = async () => (await import('../../../server/indicators/indicators.schemas.js')).catalogueSchema;

/** Every figure there is, with its charts, and which days are known. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => request('/api/indicators', { schema: catalogueSchema, signal }),
});
