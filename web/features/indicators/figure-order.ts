import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';

/** What answers a question most directly comes first; any other figure follows as the catalogue lists it. */
const first = [
  'volunteer_hours',
  'full_time_equivalent',
  'provenance_shares',
  'concrete_outcomes',
  'attendances',
  'unique_beneficiaries',
  'outcomes_per_hour',
  'active_volunteers',
  'new_and_returning_volunteers',
  'retention_rate',
  'effort_concentration',
  'need_coverage',
  'unmet_hours',
  'surplus_hours',
  'beneficiary_satisfaction',
  'volunteer_satisfaction',
];

/** Shown where their rates and factors stand beside them, never alone. */
const elsewhere = ['value_of_time', 'converted_outcomes'];

export function inReadingOrder(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const rank = (entry: CatalogueEntry) => {
    const index = first.indexOf(entry.name);
    return index === -1 ? first.length : index;
  };
  return entries.filter(({ name }) => !elsewhere.includes(name)).sort((a, b) => rank(a) - rank(b));
}
