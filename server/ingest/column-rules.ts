import { AppError } from '../shared/app-error.js';
import { fieldName, meaningNamed, type Meaning } from './fields.js';
import type { ColumnSpec, MappingSpec } from './mapping.schemas.js';
import { plainWord } from './plain-words.js';
import type { ColumnRule } from './preset.js';
import { rulesFor } from './presets.js';
import type { Reading } from './reading.js';

export interface RuledColumn {
  at: number;
  header: string;
  rule: ColumnRule;
}

/** Fields that several columns may say together. */
const REPEATABLE = new Set(['no_show_mark']);

/**
 * The columns that are read: those the mapping names, then those the preset knows, but for fields that the mapping
 * already has and columns it leaves out. Throws `unknown-column`.
 */
export function columnsOf(headers: readonly string[], { preset, spec, isSpecSent }: Reading): RuledColumn[] {
  const known = headers.flatMap((header, at) =>
    rulesFor(preset, header)
      .filter(({ meaning }) => meaning.field !== 'ignored')
      .map((rule) => ({ at, header: header.trim(), rule })),
  );
  const named = namedColumns(headers, spec, known, isSpecSent);
  const taken = new Set(named.map(({ at }) => at));
  const fields = new Set(named.map(({ rule }) => fieldName(rule.meaning)));
  const ignored = new Set(ignoredPlaces(headers, spec));
  const others = known.filter(
    ({ at, rule }) => !taken.has(at) && !ignored.has(at) && !fields.has(fieldName(rule.meaning)),
  );
  return [...named, ...others].toSorted((one, other) => one.at - other.at);
}

/** Places from 0 that somebody left out on purpose, or that the log has no use for. */
export function leftOut(headers: readonly string[], { preset, spec }: Reading): number[] {
  const useless = headers.flatMap((header, at) =>
    rulesFor(preset, header).some(({ meaning }) => meaning.field === 'ignored') ? [at] : [],
  );
  return [...ignoredPlaces(headers, spec), ...useless];
}

export function ignoredPlaces(headers: readonly string[], { ignored = [] }: MappingSpec): number[] {
  return ignored.flatMap((one) =>
    typeof one === 'number' ? [one - 1] : headers.flatMap((header, at) => (isSame(header, one) ? [at] : [])),
  );
}

/** Columns that mean the same thing, where only one may. */
export function repeatedColumns<T extends { meaning: Meaning }>(columns: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const column of columns) {
    const field = fieldName(column.meaning);
    groups.set(field, [...(groups.get(field) ?? []), column]);
  }
  return [...groups.entries()].flatMap(([field, group]) => (group.length > 1 && !REPEATABLE.has(field) ? [group] : []));
}

function namedColumns(
  headers: readonly string[],
  spec: MappingSpec,
  known: readonly RuledColumn[],
  isSpecSent: boolean,
): RuledColumn[] {
  return Object.entries(spec.fields).flatMap(([field, written]) =>
    (Array.isArray(written) ? written : [written]).flatMap((one) => {
      const said: ColumnSpec = typeof one === 'string' ? { column: one } : one;
      const base = known.filter(({ rule }) => fieldName(rule.meaning) === field);
      const places = placesOf(headers, said, base);
      if (places.length === 0 && isSpecSent)
        throw new AppError('unknown-column', { column: said.column ?? String(said.position ?? field) });
      return places.map((at) => {
        const header = headers[at]?.trim() ?? '';
        return { at, header, rule: ruled(field, said, base.find((column) => column.at === at)?.rule) };
      });
    }),
  );
}

export function placesOf(headers: readonly string[], said: ColumnSpec, base: readonly { at: number }[]): number[] {
  if (said.position !== undefined) return said.position <= headers.length ? [said.position - 1] : [];
  const { column } = said;
  if (column === undefined) return base.map(({ at }) => at);
  return headers.flatMap((header, at) => (isSame(header, column) ? [at] : []));
}

function ruled(field: string, said: ColumnSpec, base: ColumnRule | undefined): ColumnRule {
  const path = said.path ?? base?.path;
  return {
    meaning: refined(base?.meaning ?? meaningNamed(field), said),
    ...(path === undefined ? {} : { path }),
    form: {
      ...base?.form,
      ...(said.dateOrder ? { order: said.dateOrder } : {}),
      ...(said.decimal ? { decimal: said.decimal } : {}),
      ...(said.dates ? { dates: said.dates } : {}),
      ...(said.values ? { words: { ...base?.form?.words, ...wordsOf(said.values) } } : {}),
    },
  };
}

function refined(meaning: Meaning, { unit, holds, shared }: ColumnSpec): Meaning {
  if (meaning.field === 'person_seconds') {
    const known = unit === 'seconds' || unit === 'minutes' || unit === 'hours' ? unit : meaning.unit;
    return { ...meaning, unit: known, holds: holds ?? meaning.holds };
  }
  if (meaning.field !== 'outcome') return meaning;
  return { ...meaning, unit: unit ?? meaning.unit, shared: shared ?? meaning.shared };
}

export function wordsOf(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([word, value]) => [plainWord(word), value]));
}

function isSame(header: string, name: string): boolean {
  const plain = plainWord(header);
  return plain === plainWord(name) && (plain !== '' || header.trim() === name.trim()) && header.trim() !== '';
}
