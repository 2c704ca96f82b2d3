import { AppError } from '../shared/app-error.js';
import type { Meaning } from './fields.js';
import { type Preset, type PresetName, presetFor } from './presets.js';

export interface Column {
  at: number;
  header: string;
  meaning: Meaning;
}

export interface Mapping {
  preset: Preset;
  headers: readonly string[];
  columns: readonly Column[];
  hasExternalId: boolean;
}

/** Ties columns to fields. Throws `ambiguous-header`, `mapping-needed`. */
export function mapHeaders(headers: readonly string[], asked: PresetName | null): Mapping {
  const preset = presetFor(headers, asked);
  const columns = headers.flatMap((header, at) => {
    const meaning = header.trim() === '' ? null : preset.meaningOf(header);
    return meaning && meaning.field !== 'ignored' ? [{ at, header: header.trim(), meaning }] : [];
  });
  refuseRepeats(columns);
  const has = (field: Meaning['field']) => columns.some((column) => column.meaning.field === field);
  if (!has('day') && !has('started_at'))
    throw new AppError('mapping-needed', { question: 'day', headers: headers.join(', ') });
  const duration = columns.find((column) => column.meaning.field === 'person_seconds')?.meaning;
  if (duration?.field === 'person_seconds' && !duration.isCanonical && has('headcount')) {
    throw new AppError('mapping-needed', { question: 'duration (total, each)', headers: headers.join(', ') });
  }
  return { preset, headers: headers.map((header) => header.trim()), columns, hasExternalId: has('external_id') };
}

function refuseRepeats(columns: readonly Column[]): void {
  const seen = new Set<string>();
  for (const { meaning, header } of columns) {
    const key = meaning.field === 'outcome' ? `outcome ${meaning.type}` : meaning.field;
    if (seen.has(key)) throw new AppError('ambiguous-header', { header });
    seen.add(key);
  }
}
