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

/** Figures in the order in which people read them, on the dashboard and in a report. */
export function inReadingOrder<Entry extends { name: string }>(entries: readonly Entry[]): Entry[] {
  const rank = ({ name }: Entry) => {
    const index = first.indexOf(name);
    return index === -1 ? first.length : index;
  };
  return entries.filter(({ name }) => !elsewhere.includes(name)).sort((a, b) => rank(a) - rank(b));
}
