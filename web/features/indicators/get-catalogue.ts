import { queryOptions } from '@tanstack/react-query';
import { catalogueSchema } from '../../../server/indicators/indicators.schemas.js';
import { request } from '../../lib/http.js';

/** Every figure there is, with its charts, and which days are known. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => request('/api/indicators', { schema: catalogueSchema, signal }),
});
