import { queryOptions } from '@tanstack/react-query';
import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import { request } from '../../lib/http.js';
import { figureAddress } from './figure-address.js';
import type { FilterName, Scope } from './filters.js';
import { nameAt } from './main-measure.js';
import { resultSchema } from './result-schema.js';

export interface Choice {
  value: string;
  label: string;
}

/** What a filter can be set to in a period: what one figure of it was noted for, by name. */
export function choicesQuery(entry: CatalogueEntry, name: FilterName, scope: Scope) {
  const address = figureAddress(entry.name, { scope: { ...scope, filters: {} }, by: [name] });
  return queryOptions({
    queryKey: ['choices', address],
    queryFn: async ({ signal }): Promise<Choice[]> => {
      const { rows } = await request(address, { schema: resultSchema, signal });
      return rows
        .flatMap((row) => {
          const value = row[name];
          return typeof value === 'string' ? [{ value, label: String(nameAt(row, name) ?? value) }] : [];
        })
        .sort((a, b) => a.label.localeCompare(b.label));
    },
  });
}
