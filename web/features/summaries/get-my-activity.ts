import { queryOptions } from '@tanstack/react-query';
import { ownActivitySchema } from '../../../server/summaries/summaries.schemas.js';
import { request } from '../../lib/http.js';

/** What the reader gave, as they alone may see it. */
export const myActivityQuery = queryOptions({
  queryKey: ['my-activity'],
  queryFn: ({ signal }) => request('/api/me/activity', { schema: ownActivitySchema, signal }),
});
