import { plainForm } from './cell-form.js';
import { columnValue } from './header-questions.js';
import { fieldName } from './fields.js';
import type { Column, Mapping } from './mapping.js';
import type { ColumnSpec, MappingSpec } from './mapping.schemas.js';
import { isPresetName } from './presets.js';
import type { Reading } from './reading.js';

/** All that is known of how to read a file, as the JSON that reads it again the same way. */
export function mappingGivenBack(mapping: Mapping, planned: readonly Column[], { spec, preset }: Reading): MappingSpec {
  const decided = new Map(mapping.columns.map((column) => [`${column.at} ${fieldName(column.meaning)}`, column]));
  const fields: Record<string, ColumnSpec | ColumnSpec[]> = {};
  for (const column of planned) {
    const name = fieldName(column.meaning);
    const one = columnSpec(decided.get(`${column.at} ${name}`) ?? column, mapping.headers);
    const known = fields[name];
    fields[name] = known === undefined ? one : [...(Array.isArray(known) ? known : [known]), one];
  }
  return {
    ...spec,
    ...(isPresetName(preset.name) && preset.name !== 'canonical' ? { preset: preset.name } : {}),
    fields,
  };
}

function columnSpec({ at, header, meaning, path, form }: Column, headers: readonly string[]): ColumnSpec {
  return {
    ...columnValue(header, at, headers),
    ...(path === null ? {} : { path }),
    ...(meaning.field === 'person_seconds' && meaning.unit ? { unit: meaning.unit } : {}),
    ...(meaning.field === 'person_seconds' && meaning.holds ? { holds: meaning.holds } : {}),
    ...(meaning.field === 'outcome' ? { unit: meaning.unit, shared: meaning.shared } : {}),
    ...(form.order ? { dateOrder: form.order } : {}),
    ...(form.decimal ? { decimal: form.decimal } : {}),
    ...(form.dates === plainForm.dates ? {} : { dates: form.dates }),
    ...(form.words ? { values: form.words } : {}),
  };
}
