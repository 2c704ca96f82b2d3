import { dimensionsOf } from '../query-files/header-names.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { AppError } from '../shared/app-error.js';
import { type Bucket, bucketSchema, type Comparison, type IndicatorQuery } from './indicators.schemas.js';
import type { Period } from './compared-period.js';

/** A request whose names all come from the header: safe to write into SQL. */
export interface FigureRequest {
  period: Period;
  bucket: Bucket | null;
  dimensions: string[];
  filters: { dimension: string; values: string[] }[];
  compare: Comparison | null;
}

/** Throws `invalid-request`, `unknown-dimension`, `figure-stays-inside`. */
export function readRequest(query: IndicatorQuery, header: IndicatorHeader): FigureRequest {
  if (query.audience === 'external' && !header.audience.includes('external'))
    throw new AppError('figure-stays-inside', { name: header.name });
  if (query.from >= query.to) throw new AppError('invalid-request', { faults: 'from < to' });
  const known = dimensionsOf(header);
  const asked = [
    ...new Set(
      (query.by ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
  const buckets = asked.filter((name): name is Bucket => bucketSchema.safeParse(name).success);
  if (buckets.length > 1) throw new AppError('invalid-request', { faults: `by: ${buckets.join(', ')}` });
  const dimensions = asked.filter((name) => !bucketSchema.safeParse(name).success);
  for (const name of dimensions) requireKnown(name, known);
  if (query.compare && !header.compare.includes(query.compare))
    throw new AppError('invalid-request', { faults: `compare: ${query.compare}` });
  return {
    period: { from: query.from, to: query.to },
    bucket: buckets[0] ?? null,
    dimensions,
    filters: readFilters([query.where ?? []].flat(), known),
    compare: query.compare ?? null,
  };
}

function readFilters(where: readonly string[], known: readonly string[]): FigureRequest['filters'] {
  const filters = new Map<string, string[]>();
  for (const one of where) {
    const at = one.indexOf(':');
    if (at < 1) throw new AppError('invalid-request', { faults: `where: ${one}` });
    const dimension = one.slice(0, at);
    requireKnown(dimension, known);
    filters.set(dimension, [...(filters.get(dimension) ?? []), one.slice(at + 1)]);
  }
  return [...filters].map(([dimension, values]) => ({ dimension, values }));
}

function requireKnown(dimension: string, known: readonly string[]): void {
  if (!known.includes(dimension)) throw new AppError('unknown-dimension', { dimension, known: known.join(', ') });
}
