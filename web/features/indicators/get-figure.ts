import { queryOptions } from '@tanstack/react-query';
import { indicatorResultSchema, type CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import { request } from '../../lib/http.js';
import type { Period } from '../../lib/period.js';
import { figureAddress } from './figure-address.js';
import { outcomeDimensions } from './main-measure.js';

/** One figure of a period, its change and its card; outcomes by type and unit, which never mix. */
export function figureQuery(entry: CatalogueEntry, period: Period) {
  const compare = entry.compare.includes('previous_period') ? ('previous_period' as const) : undefined;
  const address = figureAddress(entry.name, { period, by: outcomeDimensions(entry), compare });
  return queryOptions({
    queryKey: ['figure', address],
    queryFn: ({ signal }) => request(address, { schema: indicatorResultSchema, signal }),
  });
}
