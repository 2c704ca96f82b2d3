import { infiniteQueryOptions } from '@tanstack/react-query';
import { disputeViewSchema, ownRowsSchema, type Proposal } from '../../../server/validation/validation.schemas.js';
import { request } from '../../lib/http.js';

const queryKey = ['my-activities'];

/** One's own activities, page after page, the latest first. */
export const ownRowsQuery = infiniteQueryOptions({
  queryKey,
  queryFn: ({ pageParam, signal }) => {
    const address = `/api/me/activities${pageParam === null ? '' : `?cursor=${encodeURIComponent(pageParam)}`}`;
    return request(address, { schema: ownRowsSchema, signal });
  },
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

/** Says that one of one's own activities is wrong. */
export const reportError = (said: { activityId: string; reason: string; proposed: Proposal | null }) =>
  request('/api/me/disputes', { schema: disputeViewSchema, method: 'POST', body: said });
