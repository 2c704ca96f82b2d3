export interface Question {
  name: string;
  from: string;
  to: string;
  by?: 'month' | 'mission_id';
  where?: { dimension: 'site' | 'territory' | 'funder'; value: string };
  compare?: 'previous_period';
}

const FIGURES = ['volunteer_hours', 'active_volunteers', 'attendances', 'micro_actions', 'provenance_shares'];

/** The log goes from 1 July 2023 to 30 June 2026. */
const SCHOOL_YEARS = ['2023-09-01', '2024-09-01', '2025-09-01'].map((from) => period(from, 12));
/** Twelve months from the first of each month there is: this year, last year, a school year, the last twelve months. */
const YEARS = Array.from({ length: 25 }, (_, at) => period(monthsAfter('2023-07-01', at), 12));
const QUARTERS = Array.from({ length: 4 }, (_, at) => period(monthsAfter('2025-07-01', at * 3), 3));

/**
 * What a director asks the dashboard, which opens on a year: for each figure and period, the tile with its comparison,
 * the months and the missions; then the months of a school year for one territory, funder or site. All different; a
 * fixed order that mixes them.
 */
export function questions(): Question[] {
  const all = FIGURES.flatMap((name) => [
    ...[...YEARS, ...QUARTERS].flatMap((days): Question[] => [
      { name, ...days, compare: 'previous_period' },
      { name, ...days, by: 'month' },
      { name, ...days, by: 'mission_id' },
    ]),
    ...SCHOOL_YEARS.flatMap((days) => places().map((where): Question => ({ name, ...days, by: 'month', where }))),
  ]);
  // A step that shares no divisor with their number visits each once.
  return all.map((_, at) => all[(at * 197) % all.length]).filter((one) => one !== undefined);
}

export function addressOf({ name, from, to, by, where, compare }: Question): string {
  const query = new URLSearchParams({ from, to });
  if (by) query.set('by', by);
  if (where) query.set('where', `${where.dimension}:${where.value}`);
  if (compare) query.set('compare', compare);
  return `/api/indicators/${name}?${query.toString()}`;
}

function places(): NonNullable<Question['where']>[] {
  return [
    ...Array.from({ length: 9 }, (_, at) => ({ dimension: 'territory' as const, value: `Territoire ${at + 1}` })),
    ...Array.from({ length: 6 }, (_, at) => ({ dimension: 'funder' as const, value: `Financeur ${at + 1}` })),
    ...Array.from({ length: 6 }, (_, at) => ({ dimension: 'site' as const, value: `Site ${at + 1}` })),
  ];
}

function period(from: string, months: number): { from: string; to: string } {
  return { from, to: monthsAfter(from, months) };
}

function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}
