import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { weightsViewSchema } from '../../../server/allocation/weights/weights.schemas.js';
import { type TriedChange, whatIfAnswerSchema } from '../../../server/allocation/questions/trying.schemas.js';
import { needWeekSchema } from '../../../server/missions/needs/week.schemas.js';
import { request } from '../../lib/http.js';
import type { Day } from '../../lib/day.js';

/** What would come of these changes; of none: the plan as it is. The last answer stays while the next is worked out. */
export const whatIfQuery = (week: Day, changes: readonly TriedChange[]) =>
  queryOptions({
    queryKey: ['proposals', 'what-if', week, changes],
    queryFn: ({ signal }) =>
      request('/api/allocation/what-if', {
        schema: whatIfAnswerSchema,
        method: 'POST',
        body: { week, changes },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });

/** Dates and missions of that week, to choose from. */
export const datesQuery = (day: Day) =>
  queryOptions({
    queryKey: ['proposals', 'dates', day],
    queryFn: ({ signal }) =>
      request(`/api/needs/week?day=${encodeURIComponent(day)}`, { schema: needWeekSchema, signal }),
  });

/** What is weighed now. */
export const weightsQuery = queryOptions({
  queryKey: ['proposals', 'weights'],
  queryFn: ({ signal }) => request('/api/allocation/weights', { schema: weightsViewSchema, signal }),
});
