import { queryOptions } from '@tanstack/react-query';
import { fairnessViewSchema } from '../../../server/allocation/fairness/fairness.schemas.js';
import { request } from '../../lib/http.js';

export const fairnessQuery = queryOptions({
  queryKey: ['fairness'],
  queryFn: ({ signal }) => request('/api/allocation/fairness', { schema: fairnessViewSchema, signal }),
});
