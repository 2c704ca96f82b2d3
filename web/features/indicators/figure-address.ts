import type { Comparison } from '../../../server/indicators/indicators.schemas.js';
import { whereOf, type Scope } from './filters.js';

export interface Asked {
  scope: Scope;
  by?: readonly string[];
  compare?: Comparison | undefined;
  format?: 'csv' | 'xlsx';
  lang?: string;
}

/** Address of one figure: the very same question the command line asks. */
export function figureAddress(
  name: string,
  { scope: { period, filters, view }, by = [], compare, format, lang }: Asked,
): string {
  const query = new URLSearchParams({ from: period.from, to: period.to });
  if (by.length > 0) query.set('by', by.join(','));
  for (const where of whereOf(filters)) query.append('where', where);
  if (compare) query.set('compare', compare);
  if (view === 'donor') query.set('audience', 'external');
  if (format) query.set('format', format);
  if (lang) query.set('lang', lang);
  return `/api/indicators/${encodeURIComponent(name)}?${query}`;
}
