import type { z } from 'zod';
import type { IndicatorHeader } from './header.schemas.js';
import type { Library } from './library.js';
import type { bilingual, unit as unitName } from './measure.schemas.js';

const COUNTED: ReadonlySet<string> = new Set(['distinct', 'first_time', 'in_both', 'absent']);

/** Columns a request may slice by. */
export function dimensionsOf(header: IndicatorHeader): string[] {
  return header.grain.filter((column) => column !== header.time.column && column !== 'volunteer_key');
}

/** The label of a dimension: the header's own, else the one of the staging file it comes from. */
export function labelOf(library: Library, header: IndicatorHeader, column: string): z.infer<typeof bilingual> {
  const own = header.dimensions[column]?.label;
  if (own) return own;
  for (const { header: staging } of library.staging.values()) {
    const found = staging.columns[column]?.label;
    if (found) return found;
  }
  return { fr: column, en: column };
}

/** The unit of a measure: its own, else people are counted and the rest is in the file's unit. */
export function unitOf(header: IndicatorHeader, measure: string): z.infer<typeof unitName> {
  const { unit, kind } = header.measures[measure] ?? {};
  return unit ?? (kind && COUNTED.has(kind) ? 'count' : header.unit);
}
