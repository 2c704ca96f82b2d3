import { AppError } from '../shared/app-error.js';
import type { Meaning } from './fields.js';
import type { ImportWhat } from './ingest.schemas.js';
import { outcomePreset } from './outcomes/outcome-fields.js';
import { type Preset, type PresetName, presetFor } from './presets.js';

/** What reaches the log: activities, or outcomes stated without one. */
export type LogWhat = Extract<ImportWhat, 'activities' | 'outcomes'>;

export interface Column {
  at: number;
  header: string;
  meaning: Meaning;
}

export interface Mapping {
  what: LogWhat;
  preset: Preset;
  headers: readonly string[];
  columns: readonly Column[];
  hasExternalId: boolean;
}

/** What only the person who sends the file can answer. */
const questions = {
  day: {
    fr: 'Aucune colonne ne donne le jour. Nommez-la « jour », ou « debut » si elle donne aussi l’heure.',
    en: 'No column gives the day. Name it “day”, or “start” when it gives the time too.',
  },
  durationHolds: {
    fr: 'La durée est-elle celle du groupe entier, ou de chaque personne ? Pour le groupe entier, nommez la colonne « person_seconds » et écrivez des secondes ; sinon retirez la colonne de l’effectif.',
    en: 'Is the duration that of the whole group, or of each person? For the whole group, name the column “person_seconds” and write seconds; else remove the headcount column.',
  },
  outcome_type: {
    fr: 'Aucune colonne ne dit ce qui est compté. Nommez-la « type ».',
    en: 'No column says what is counted. Name it “type”.',
  },
  quantity: {
    fr: 'Aucune colonne ne donne la quantité. Nommez-la « quantite ».',
    en: 'No column gives the quantity. Name it “quantity”.',
  },
  unit: {
    fr: 'Aucune colonne ne donne l’unité. Nommez-la « unite », et écrivez par exemple kg dans chaque case.',
    en: 'No column gives the unit. Name it “unit”, and write kg, for example, in each cell.',
  },
} as const;

/** Ties columns to fields. Throws `ambiguous-header`, `mapping-needed`. */
export function mapHeaders(headers: readonly string[], asked: PresetName | null, what: LogWhat): Mapping {
  const preset = what === 'outcomes' ? outcomePreset : presetFor(headers, asked);
  const columns = headers.flatMap((header, at) => {
    const meaning = header.trim() === '' ? null : preset.meaningOf(header);
    return meaning && meaning.field !== 'ignored' ? [{ at, header: header.trim(), meaning }] : [];
  });
  refuseRepeats(columns);
  const has = (field: Meaning['field']) => columns.some((column) => column.meaning.field === field);
  const read = { headers: headers.join(', ') };
  if (!has('day') && !has('started_at')) throw new AppError('mapping-needed', { question: questions.day, ...read });
  const duration = columns.find((column) => column.meaning.field === 'person_seconds');
  if (duration?.meaning.field === 'person_seconds' && !duration.meaning.isCanonical && has('headcount'))
    throw new AppError('mapping-needed', { question: questions.durationHolds, ...read });
  if (what === 'outcomes')
    for (const field of ['outcome_type', 'quantity', 'unit'] as const)
      if (!has(field)) throw new AppError('mapping-needed', { question: questions[field], ...read });
  return { what, preset, headers: headers.map((header) => header.trim()), columns, hasExternalId: has('external_id') };
}

function refuseRepeats(columns: readonly Column[]): void {
  const seen = new Set<string>();
  for (const { meaning, header } of columns) {
    const key = meaning.field === 'outcome' ? `outcome ${meaning.type}` : meaning.field;
    if (seen.has(key)) throw new AppError('ambiguous-header', { header });
    seen.add(key);
  }
}
