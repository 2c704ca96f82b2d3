import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { availabilityListSchema } from '../../server/summaries/availability/availability-views.schemas.js';
import { request } from './http.js';

/** Volunteers of the reader's missions whose name has words that begin so. */
export const volunteersQuery = (name: string) =>
  queryOptions({
    queryKey: ['availability', 'named', name],
    queryFn: ({ signal }) =>
      request(`/api/availability?${String(new URLSearchParams({ name }))}`, {
        schema: availabilityListSchema,
        signal,
      }),
    placeholderData: keepPreviousData,
  });
