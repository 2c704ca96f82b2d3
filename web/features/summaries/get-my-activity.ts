import { queryOptions } from '@tanstack/react-query';
import { ownActivitySchema } from '../../../server/summaries/summaries.schemas.js';
import { request } from '../../lib/http.js';

export type { OwnActivity as MyActivity } from '../../../server/summaries/summaries.schemas.js';

export const myActivityQuery = queryOptions({
  queryKey: ['my-activity'],
  queryFn: ({ signal }) => request('/api/me/activity', { schema: ownActivitySchema, signal }),
});
