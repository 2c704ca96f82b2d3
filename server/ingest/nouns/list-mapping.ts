import { plainForm } from '../cell-form.js';
import { columnValue } from '../header-questions.js';
import type { ColumnSpec, MappingSpec } from '../mapping.schemas.js';
import type { NounWhat } from './list-fields.schemas.js';
import type { ListColumn, ListPlan } from './list-plan.js';

/** All that is known of how to read a list, as the JSON that reads it again the same way. */
export function listMapping({ headers, columns }: ListPlan, what: NounWhat, spec: MappingSpec | null): MappingSpec {
  const fields: Record<string, ColumnSpec | ColumnSpec[]> = {};
  for (const column of columns) {
    const one = columnSpec(column, headers);
    const known = fields[column.field];
    fields[column.field] = known === undefined ? one : [known, one].flat();
  }
  const { ignored, zone, dateOrder } = spec ?? {};
  return {
    what,
    ...(ignored ? { ignored } : {}),
    ...(zone ? { zone } : {}),
    ...(dateOrder ? { dateOrder } : {}),
    fields,
  };
}

function columnSpec({ at, header, form }: ListColumn, headers: readonly string[]): ColumnSpec {
  return {
    ...columnValue(header, at, headers),
    ...(form.order ? { dateOrder: form.order } : {}),
    ...(form.dates === plainForm.dates ? {} : { dates: form.dates }),
    ...(form.words ? { values: { ...form.words } } : {}),
  };
}
