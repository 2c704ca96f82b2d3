import { queryOptions } from '@tanstack/react-query';
import { catalogueSchema, indicatorResultSchema } from '../../server/indicators/indicators.schemas.js';
import { request } from './http.js';

/** Figures that may be told outside. */
export const tellableQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => request('/api/indicators', { schema: catalogueSchema, signal }),
  select: (catalogue) => ({ ...catalogue, indicators: catalogue.indicators.filter(({ isOutside }) => isOutside) }),
});

/** What a figure was noted for, in one of its columns. */
export function valuesQuery(figure: string, dimension: string, { from, to }: { from: string; to: string }) {
  const address = `/api/indicators/${figure}?${new URLSearchParams({ from, to, by: dimension }).toString()}`;
  return queryOptions({
    queryKey: ['values', address],
    queryFn: async ({ signal }): Promise<{ value: string; label: string }[]> => {
      const { rows } = await request(address, { schema: indicatorResultSchema, signal });
      return rows.flatMap((row) => {
        const value = row[dimension];
        const title = row[dimension.replace(/_id$/, '_title')];
        return typeof value === 'string' ? [{ value, label: typeof title === 'string' ? title : value }] : [];
      });
    },
    enabled: dimension !== '',
  });
}
