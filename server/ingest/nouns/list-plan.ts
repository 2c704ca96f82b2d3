import { AppError } from '../../shared/app-error.js';
import { type CellForm, plainForm } from '../cell-form.js';
import { ignoredPlaces, placesOf, wordsOf } from '../column-rules.js';
import type { ColumnSpec, MappingSpec } from '../mapping.schemas.js';
import { nameOf } from './column-names.js';
import type { NounForm } from './noun-form.js';

/** A column of a list and the field it says. */
export interface ListColumn {
  /** From 0. */
  at: number;
  header: string;
  field: string;
  form: CellForm;
}

/** How the lines of a list are read. Plain values: every path that reads the file follows them. */
export interface ListPlan {
  headers: readonly string[];
  columns: readonly ListColumn[];
  /** Places from 0 that somebody left out on purpose. */
  ignored: readonly number[];
  /** Of times written without one; null: the source's. */
  zone: string | null;
}

/**
 * Ties columns to the fields of a list: those the mapping names, then those known by name, but for fields that the
 * mapping already has and columns it leaves out. Throws `unknown-mapping-field`, and `unknown-column` for a mapping that was
 * sent with the file.
 */
export function planList(
  headers: readonly string[],
  { names }: NounForm,
  spec: MappingSpec | null,
  isSpecSent: boolean,
): ListPlan {
  const form = { ...plainForm, ...(spec?.dateOrder ? { order: spec.dateOrder } : {}) };
  const known = headers.flatMap((header, at) => {
    const field = nameOf(header, names);
    return field === null ? [] : [{ at, header: header.trim(), field, form }];
  });
  const named = Object.entries(spec?.fields ?? {}).flatMap(([field, written]) => {
    if (!Object.hasOwn(names, field))
      throw new AppError('unknown-mapping-field', { field, known: Object.keys(names).join(', ') });
    const own = known.filter((one) => one.field === field);
    return [written].flat().flatMap((one) => placed(headers, field, one, own, { form, isSpecSent }));
  });
  const ignored = ignoredPlaces(headers, spec ?? { fields: {} });
  const taken = new Set([...named.map(({ at }) => at), ...ignored]);
  const fields = new Set(named.map(({ field }) => field));
  const others = known.filter(({ at, field }) => !taken.has(at) && !fields.has(field));
  const columns = [...named, ...others].toSorted((one, other) => one.at - other.at);
  return { headers: headers.map((header) => header.trim()), columns, ignored, zone: spec?.zone ?? null };
}

function placed(
  headers: readonly string[],
  field: string,
  written: string | ColumnSpec,
  own: readonly ListColumn[],
  { form, isSpecSent }: { form: CellForm; isSpecSent: boolean },
): ListColumn[] {
  const said = typeof written === 'string' ? { column: written } : written;
  const places = placesOf(headers, said, own);
  if (places.length === 0 && isSpecSent)
    throw new AppError('unknown-column', { column: said.column ?? String(said.position ?? field) });
  const { dateOrder, dates, values } = said;
  const stated = {
    ...form,
    ...(dateOrder ? { order: dateOrder } : {}),
    ...(dates ? { dates } : {}),
    ...(values ? { words: wordsOf(values) } : {}),
  };
  return places.map((at) => ({ at, header: headers[at]?.trim() ?? '', field, form: stated }));
}

/** Titles of columns that say nothing known. */
export function foreignColumns({ headers, columns }: ListPlan): string[] {
  const read = new Set(columns.map(({ at }) => at));
  return headers.filter((header, at) => header !== '' && !read.has(at));
}
