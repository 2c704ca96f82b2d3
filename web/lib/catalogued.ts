import { queryOptions } from '@tanstack/react-query';
import {
  catalogueSchema,
  indicatorResultSchema,
  type Catalogue,
  type CatalogueEntry,
} from '../../server/indicators/indicators.schemas.js';
import { addDays } from './day.js';
import { request } from './http.js';

/** Figures that there are, and what they can be cut by. */
export const cataloguedQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => request('/api/indicators', { schema: catalogueSchema, signal }),
});

type Cell = string | number | boolean | null;

/** What a figure was ever noted for, in these columns: one line for each combination. */
export function combinationsQuery(entry: CatalogueEntry | undefined, recorded: Catalogue['recorded'], by: string[]) {
  const days = recorded ? { from: recorded.from, to: addDays(recorded.to, 1) } : { from: '', to: '' };
  const search = new URLSearchParams({ ...days, by: by.join(',') }).toString();
  const address = `/api/indicators/${entry?.name ?? ''}?${search}`;
  return queryOptions({
    queryKey: ['combinations', address],
    queryFn: async ({ signal }): Promise<Record<string, Cell>[]> =>
      (await request(address, { schema: indicatorResultSchema, signal })).rows,
    enabled: entry !== undefined && recorded !== null && by.length > 0,
  });
}
