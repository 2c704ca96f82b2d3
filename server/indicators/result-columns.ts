import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Library } from '../query-files/library.js';
import type { Bilingual, ResultColumn, Unit } from './indicators.schemas.js';
import type { FigureRequest } from './request.js';

const FIXED = {
  bucket: { fr: 'Début', en: 'Start' },
  bucket_end: { fr: 'Fin', en: 'End' },
  is_partial: { fr: 'Période incomplète', en: 'Incomplete period' },
  mission_title: { fr: 'Mission', en: 'Mission' },
} as const;

/** The label of a dimension: the header's own, else the one of the staging file it comes from. */
export function labelOf(library: Library, header: IndicatorHeader, column: string): Bilingual {
  const own = header.dimensions[column]?.label;
  if (own) return own;
  for (const { header: staging } of library.staging.values()) {
    const found = staging.columns[column]?.label;
    if (found) return found;
  }
  return { fr: column, en: column };
}

/** The unit of a measure: its own, else people are counted and the rest is in the file's unit. */
export function unitOf(header: IndicatorHeader, measure: string): Unit {
  const { unit, kind } = header.measures[measure] ?? {};
  return unit ?? (kind === 'distinct' ? 'count' : header.unit);
}

/** The columns of an answer, in order. */
export function columnsOf(library: Library, header: IndicatorHeader, request: FigureRequest): ResultColumn[] {
  const columns: ResultColumn[] = [];
  if (request.bucket) {
    columns.push({ name: 'bucket', type: 'date', unit: null, label: FIXED.bucket });
    columns.push({ name: 'bucket_end', type: 'date', unit: null, label: FIXED.bucket_end });
    columns.push({ name: 'is_partial', type: 'boolean', unit: null, label: FIXED.is_partial });
  }
  for (const name of request.dimensions)
    columns.push({
      name,
      type: name === 'remote' ? 'boolean' : 'text',
      unit: null,
      label: labelOf(library, header, name),
    });
  if (request.dimensions.includes('mission_id'))
    columns.push({ name: 'mission_title', type: 'text', unit: null, label: FIXED.mission_title });
  for (const [name, { label, kind }] of Object.entries(header.measures)) {
    const unit = unitOf(header, name);
    const type =
      kind === 'ratio'
        ? ('number' as const)
        : unit === 'outcome' || unit === 'money'
          ? ('decimal' as const)
          : ('integer' as const);
    columns.push({ name, type, unit, label });
    const before = { fr: `${label.fr} (avant)`, en: `${label.en} (before)` };
    if (request.compare) columns.push({ name: `${name}_compared`, type, unit, label: before });
  }
  return columns;
}
