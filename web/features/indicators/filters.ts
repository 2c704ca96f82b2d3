import type { CatalogueEntry, Comparison } from '../../../server/indicators/indicators.schemas.js';
import type { Period } from '../../lib/period.js';
import type { View } from './view.js';

/** What the whole page can be limited to, and its name in the address. */
export const filterNames = { mission_id: 'mission', territory: 'territory', funder: 'funder' } as const;
export type FilterName = keyof typeof filterNames;
export const filters = Object.keys(filterNames) as FilterName[];
export type Filters = Partial<Record<FilterName, string | undefined>>;

/** What figures are compared with. */
export const comparisons = ['previous_period', 'same_period_last_year', 'none'] as const;
export type Compared = Comparison | 'none';

/** What the page asks of every figure. */
export interface Scope {
  period: Period;
  filters: Filters;
  view: View;
  compared: Compared;
}

/** `dimension:value`, as the API asks for it. */
export function whereOf(chosen: Filters): string[] {
  return filters.flatMap((name) => (chosen[name] === undefined ? [] : [`${name}:${chosen[name]}`]));
}

/** Filters that this figure does not know: it cannot answer for them. */
export function unknownFilters(entry: CatalogueEntry, chosen: Filters): FilterName[] {
  const known = new Set(entry.dimensions.map(({ name }) => name));
  return filters.filter((name) => chosen[name] !== undefined && !known.has(name));
}

export const isFilter = (dimension: string): dimension is FilterName => dimension in filterNames;
