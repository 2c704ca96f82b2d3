import type { ColumnSpec, DialectAsked, MappingSpec } from '../../../server/ingest/mapping.schemas.js';
import type { ColumnView, Question } from '../../../server/ingest/preview.schemas.js';

/** What a person said of how one file is read. */
export interface ReadingAnswers {
  sheet: string;
  preset: string;
  mapping: MappingSpec | null;
  dialect: DialectAsked | null;
}

export const noAnswers: ReadingAnswers = { sheet: '', preset: '', mapping: null, dialect: null };

/** In the fields of the request. */
export function setReading(form: FormData, { sheet, preset, mapping, dialect }: ReadingAnswers): void {
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
  const fields = Object.fromEntries(
    Object.entries(mapping.fields).filter(([name]) => name !== column.field && name !== field),
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
