import { queryOptions } from '@tanstack/react-query';
import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import { request } from '../../lib/http.js';
import { apartDimensions } from './apart.js';
import { figureAddress } from './figure-address.js';
import type { Scope } from './filters.js';
import { outcomeDimensions } from './main-measure.js';
import { resultSchema } from './result-schema.js';

/** One figure of a period, its change and its card; outcomes by type and unit, counts one by one: they never mix. */
export function figureQuery(entry: CatalogueEntry, scope: Scope) {
  const compare = entry.compare.find((one) => one === scope.compared);
  const address = figureAddress(entry.name, {
    scope,
    by: [...outcomeDimensions(entry), ...apartDimensions(entry)],
    compare,
  });
  return queryOptions({
    queryKey: ['figure', address],
    queryFn: ({ signal }) => request(address, { schema: resultSchema, signal }),
  });
}
