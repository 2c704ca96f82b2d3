import { labelOf, unitOf } from '../query-files/header-names.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { MeasureHeader } from '../query-files/measure.schemas.js';
import type { Library } from '../query-files/library.js';
import type { ResultColumn, Unit } from './indicators.schemas.js';
import type { FigureRequest } from './request.js';

const FIXED = {
  bucket: { fr: 'Début', en: 'Start' },
  bucket_end: { fr: 'Fin', en: 'End' },
  is_partial: { fr: 'Période incomplète', en: 'Incomplete period' },
  mission_title: { fr: 'Mission', en: 'Mission' },
  withheld: { fr: 'Masqué, trop peu de données', en: 'Hidden, too little data' },
} as const;

const COMPUTED: ReadonlySet<string> = new Set(['ratio', 'per_person', 'quantile', 'balance']);

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
  for (const [name, measure] of Object.entries(header.measures))
    columns.push(...measureColumns(name, measure, unitOf(header, name), request));
  if (Object.values(header.measures).some(({ at_least }) => at_least))
    columns.push({ name: 'withheld', type: 'text', unit: null, label: FIXED.withheld });
  return columns;
}

/** Whether this request gives M_low and M_high. */
export function isIntervalAsked({ interval, interval_by }: MeasureHeader, { dimensions }: FigureRequest): boolean {
  return interval !== undefined && (!interval_by || interval_by.some((one) => dimensions.includes(one)));
}

function measureColumns(name: string, measure: MeasureHeader, unit: Unit, request: FigureRequest): ResultColumn[] {
  const { label } = measure;
  const type = typeOf(measure, unit);
  const columns: ResultColumn[] = [{ name, type, unit, label }];
  const more = (ending: string, as: ResultColumn['type'], fr: string, en: string) =>
    columns.push({
      name: `${name}_${ending}`,
      type: as,
      unit,
      label: { fr: `${label.fr} (${fr})`, en: `${label.en} (${en})` },
    });
  if (isIntervalAsked(measure, request)) {
    more('low', 'number', 'au moins', 'at least');
    more('high', 'number', 'au plus', 'at most');
  }
  if (request.compare) more('compared', type, 'avant', 'before');
  return columns;
}

function typeOf({ kind }: MeasureHeader, unit: Unit): ResultColumn['type'] {
  if (COMPUTED.has(kind)) return 'number';
  return unit === 'outcome' || unit === 'money' ? 'decimal' : 'integer';
}
