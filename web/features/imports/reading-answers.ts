import type { ImportWhat } from '../../../server/ingest/ingest.schemas.js';
import type { ColumnSpec, DialectAsked, MappingSpec } from '../../../server/ingest/mapping.schemas.js';
import type { ColumnView, Preview, Question } from '../../../server/ingest/preview.schemas.js';

/** What a person said of how one file is read. */
export interface ReadingAnswers {
  /** Empty: as its columns look. */
  what: ImportWhat | '';
  sheet: string;
  preset: string;
  mapping: MappingSpec | null;
  dialect: DialectAsked | null;
}

/** What a part of the reading shows, and how it is told otherwise. */
export interface ReadingPartProps {
  preview: Preview;
  answers: ReadingAnswers;
  onAnswers: (answers: ReadingAnswers) => void;
}

export const noAnswers: ReadingAnswers = { what: '', sheet: '', preset: '', mapping: null, dialect: null };

/** In the fields of the request. */
export function setReading(form: FormData, { what, sheet, preset, mapping, dialect }: ReadingAnswers): void {
  if (what !== '') form.set('what', what);
  if (sheet !== '') form.set('sheet', sheet);
  if (preset !== '') form.set('preset', preset);
  if (mapping) form.set('mapping', JSON.stringify(mapping));
  if (dialect) form.set('dialect', JSON.stringify(dialect));
}

/** The same with a question answered; `known` is the mapping the preview gave back. */
export function answered(
  answers: ReadingAnswers,
  known: MappingSpec | null,
  { into, path }: Pick<Question, 'into' | 'path'>,
  value: unknown,
): ReadingAnswers {
  if (into === 'sheet') return { ...answers, sheet: String(value) };
  if (into === 'dialect') return { ...answers, dialect: withValue(answers.dialect ?? {}, path, value) as DialectAsked };
  const mapping = answers.mapping ?? known ?? { fields: {} };
  return { ...answers, mapping: withValue(mapping, path, value) as MappingSpec };
}

/** A copy with `value` at `path`; a column named by its header alone becomes one that can say more. */
function withValue(into: unknown, path: readonly string[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const object: Record<string, unknown> =
    typeof into === 'string' ? { column: into } : ((into ?? {}) as Record<string, unknown>);
  return { ...object, [first]: withValue(object[first], rest, value) };
}

/** The same with a column tied to another field, or left out (`null`). */
export function tied(
  answers: ReadingAnswers,
  known: MappingSpec | null,
  column: ColumnView,
  columns: readonly ColumnView[],
  field: string | null,
): ReadingAnswers {
  const mapping = answers.mapping ?? known ?? { fields: {} };
  const isRepeated = columns.filter(({ header }) => header === column.header).length > 1;
  const byName = column.header !== '' && !isRepeated;
  // A cell of JSON may say several things.
  const said = (column.field ?? '').split(', ');
  const fields = Object.fromEntries(
    Object.entries(mapping.fields).filter(([name]) => !said.includes(name) && name !== field),
  );
  const place: ColumnSpec = byName ? { column: column.header } : { position: column.at };
  const ignored = (mapping.ignored ?? []).filter((one) => one !== column.header && one !== column.at);
  return {
    ...answers,
    mapping: {
      ...mapping,
      fields: field === null ? fields : { ...fields, [field]: place },
      ...(field === null ? { ignored: [...ignored, byName ? column.header : column.at] } : { ignored }),
    },
  };
}

/** What is known of how the cells of a field are written. */
export function columnSpecOf(mapping: MappingSpec | null, field: string | null): ColumnSpec {
  const written = [mapping?.fields[field ?? ''] ?? {}].flat()[0] ?? {};
  return typeof written === 'string' ? { column: written } : written;
}

/** The same with something that holds for the whole file; null takes it back. */
export function withWhole<Name extends keyof MappingSpec>(
  answers: ReadingAnswers,
  known: MappingSpec | null,
  name: Name,
  value: MappingSpec[Name] | null,
): ReadingAnswers {
  const { [name]: _, ...others } = answers.mapping ?? known ?? { fields: {} };
  return { ...answers, mapping: (value === null ? others : { ...others, [name]: value }) as MappingSpec };
}
