import { AppError } from '../shared/app-error.js';
import type { Status } from './canonical-row.js';
import { type CellForm, plainForm } from './cell-form.js';
import { columnsOf } from './column-rules.js';
import type { Meaning } from './fields.js';
import { type DialectAsked, isMappable, mappableFields, type MappingSpec } from './mapping.schemas.js';
import type { ImportWhat } from './ingest.schemas.js';
import { headerQuestions } from './header-questions.js';
import type { PresetTraits } from './preset.js';
import type { Question } from './preview.schemas.js';
import { type Reading, readingOf } from './reading.js';
import type { SavedSpec } from './saved-spec.js';

/** How a column of a file becomes a field. Plain values: every path that reads the file follows them. */
export interface Column {
  /** From 0. */
  at: number;
  header: string;
  meaning: Meaning;
  /** Where the value stands in a cell of JSON; null: the cell is the value. */
  path: string | null;
  form: CellForm;
}

/** What reaches the log: activities, or outcomes stated without one. */
export type LogWhat = Extract<ImportWhat, 'activities' | 'outcomes'>;

/** How a file is read. Plain values. */
export interface Mapping {
  what: LogWhat;
  preset: PresetTraits;
  headers: readonly string[];
  columns: readonly Column[];
  hasExternalId: boolean;
  /** What every line says although no column does. */
  always: NonNullable<MappingSpec['always']>;
  /** Of times written without one; null: the source's. */
  zone: string | null;
  dayRule: 'written' | 'zone';
  /** Of lines that state none. */
  status: Status;
}

/** What the sender and the source say about how to read a file. Plain values. */
export interface LogAsked {
  /** What the file holds; null: what its header looks like. */
  what: LogWhat | null;
  /** Name of a preset or of a saved mapping. */
  preset: string | null;
  mapping: MappingSpec | null;
  saved: readonly SavedSpec[];
  sheet: string | null;
  dialect: DialectAsked | null;
}

/** The same of any file. */
export type FileAsked = Omit<LogAsked, 'what'> & { what: ImportWhat | null };

/** Of a file that is a log. */
export function logAsked({ what, saved, ...asked }: FileAsked): LogAsked {
  const ofLogs = saved.filter(({ spec }) => spec.what === undefined);
  return { ...asked, saved: ofLogs, what: what === 'activities' || what === 'outcomes' ? what : null };
}

/** What the header alone tells: the forms of cells are decided once the whole file was seen. */
export interface MappingPlan {
  reading: Reading;
  mapping: Mapping;
  questions: Question[];
}

/** Ties columns to fields. Throws `unknown-preset`, `unknown-column`, `unknown-mapping-field`. */
export function planMapping(headers: readonly string[], asked: LogAsked): MappingPlan {
  const reading = readingOf(headers, asked);
  const { spec, traits } = reading;
  const field = Object.keys(spec.fields).find((name) => !isMappable(name));
  if (field !== undefined) throw new AppError('unknown-mapping-field', { field, known: mappableFields.join(', ') });
  const columns = columnsOf(headers, reading).map(({ rule, ...column }) => ({
    ...column,
    meaning: rule.meaning,
    path: rule.path ?? null,
    form: { ...plainForm, ...stated(spec), ...rule.form },
  }));
  const mapping: Mapping = {
    what: reading.what,
    preset: traits,
    headers: headers.map((header) => header.trim()),
    columns,
    hasExternalId: columns.some(({ meaning }) => meaning.field === 'external_id'),
    always: spec.always ?? {},
    zone: spec.zone ?? null,
    dayRule: spec.dayRule ?? 'written',
    status: spec.status ?? 'declared',
  };
  return { reading, mapping, questions: headerQuestions(mapping, reading) };
}

function stated({ dateOrder, decimal }: MappingSpec): Partial<CellForm> {
  return { ...(dateOrder ? { order: dateOrder } : {}), ...(decimal ? { decimal } : {}) };
}
