import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';

/** What was given, by whom, to whom, for what; any other figure follows as the catalogue lists it. */
const first = ['volunteer_hours', 'active_volunteers', 'attendances', 'concrete_outcomes'];

/** Shown where their rates and factors stand beside them, never alone. */
const elsewhere = ['value_of_time', 'converted_outcomes'];

export function inReadingOrder(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const rank = (entry: CatalogueEntry) => {
    const index = first.indexOf(entry.name);
    return index === -1 ? first.length : index;
  };
  return entries.filter(({ name }) => !elsewhere.includes(name)).sort((a, b) => rank(a) - rank(b));
}
