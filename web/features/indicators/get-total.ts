import { queryOptions } from '@tanstack/react-query';
import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import { request } from '../../lib/http.js';
import { figureAddress } from './figure-address.js';
import type { Scope } from './filters.js';
import { figureQuery } from './get-figure.js';
import { outcomeDimensions } from './main-measure.js';
import { resultSchema } from './result-schema.js';

/** The total under a table: the same question without slices, often the one a tile has asked already. */
export function totalQuery(entry: CatalogueEntry, scope: Scope) {
  if (outcomeDimensions(entry).length === 0) return figureQuery(entry, scope);
  const address = figureAddress(entry.name, { scope });
  return queryOptions({
    queryKey: ['figure', address],
    queryFn: ({ signal }) => request(address, { schema: resultSchema, signal }),
  });
}
