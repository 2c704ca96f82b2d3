import type { WarehouseConnection } from '../warehouse/connection.js';
import type { Mapping } from './mapping.js';

/** Among what a line leaves out: one outcome of a type, and the list of all. */
export const unsaidOutcome = (type: string): string => `outcome ${type}`;
export const unsaidOutcomes = 'outcome list';

/** Makes `outcome_told (types)`: one row, the outcomes that have a column of their own in the file. */
export async function tellOutcomes(connection: WarehouseConnection, { columns }: Mapping): Promise<void> {
  const types = columns.flatMap(({ meaning }) => (meaning.field === 'outcome' ? [meaning.type] : []));
  await connection.run('CREATE TEMP TABLE outcome_told AS SELECT $types::VARCHAR[] AS types', { types });
}

/**
 * The outcomes of a known line `k` as the line `s` has them: a whole list replaces the whole; told one by one, those
 * the line does not name stay.
 */
export function toldOutcomes({ columns }: Mapping): string {
  const kept = `list_filter(coalesce(k.outcomes, []), one -> NOT list_contains(outcome_told.types, one.type)
    OR list_contains(coalesce(s.unsaid, []), 'outcome ' || one.type))`;
  const oneByOne = `list_concat(${kept}, coalesce(s.outcomes, []))`;
  const hasList = columns.some(({ meaning }) => meaning.field === 'outcomes' || meaning.field === 'quantity');
  if (!columns.some(({ meaning }) => meaning.field === 'outcome')) return 's.outcomes';
  if (!hasList) return oneByOne;
  return `CASE WHEN list_contains(coalesce(s.unsaid, []), '${unsaidOutcomes}') THEN ${oneByOne} ELSE s.outcomes END`;
}
