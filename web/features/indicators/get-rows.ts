import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../lib/http.js';

const figureRowsSchema = async () => (await import('../../../server/indicators/rows.schemas.js')).figureRowsSchema;

/** The rows behind a figure, page after page. `address`: as its card gives it. */
export function rowsQuery(address: string) {
  return infiniteQueryOptions({
    queryKey: ['figure-rows', address],
    queryFn: ({ signal, pageParam }) => request(`${address}&after=${pageParam}`, { schema: figureRowsSchema, signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
