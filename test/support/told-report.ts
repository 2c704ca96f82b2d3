import type { FigureCard, ResultColumn, Unit } from '../../server/indicators/indicators.schemas.js';
import type { FrozenTable } from '../../server/indicators/publications/publications.schemas.js';

/** A figure as it is told, with fixed defaults. */
export interface ToldFigure {
  name: string;
  title: { fr: string; en: string };
  unit: Unit;
  /** How it is cut, and what that is called. */
  by?: { column: string; label: { fr: string; en: string } };
  /** A row of it: what it is about, and its value; null is unknown, `hidden` has too few people. */
  rows?: readonly (readonly [name: string, value: number | null | 'hidden'])[];
  total: number | null;
  /** More measures, the same in each row. */
  more?: readonly { name: string; value: number; label: string }[];
}

/** A table of the year 2026 as a publication tells it. */
export function toldTable({ name, title, unit, by, rows = [], total, more = [] }: ToldFigure): FrozenTable {
  const column = (one: string, of: Unit | null, label: ResultColumn['label']): ResultColumn => ({
    name: one,
    type: of === null ? 'text' : 'integer',
    unit: of,
    label,
  });
  const beside = Object.fromEntries(more.map((one) => [one.name, one.value]));
  const isTime = by?.column === 'month';
  const told = rows.map(([about, value]) => ({
    ...(isTime ? { bucket: about, bucket_end: monthAfter(about) } : { [titleColumn(by?.column ?? '')]: about }),
    [name]: value === 'hidden' ? null : value,
    ...beside,
    ...(value === 'hidden' ? { withheld: 'few-people' } : {}),
  }));
  return {
    request: { figure: name, ...(by ? { by: by.column } : {}) },
    card: { ...CARD, name, title, unit },
    columns: [
      ...(by && !isTime ? [column(by.column, null, by.label)] : []),
      column(name, unit, title),
      ...more.map((one) => column(one.name, 'count', { fr: one.label, en: one.label })),
    ],
    rows: told,
    total: { [name]: total, ...beside },
  };
}

const titleColumn = (column: string) => column.replace(/_id$/, '_title');

function monthAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

const CARD: FigureCard = {
  name: 'volunteer_hours',
  title: { fr: 'Heures de bénévolat', en: 'Volunteer hours' },
  description: { fr: 'Temps donné.', en: 'Time given.' },
  formula: { fr: 'Somme du temps de chaque personne.', en: 'Sum of the time of each person.' },
  version: 1,
  owner: 'director',
  unit: 'duration',
  period: { from: '2026-01-01', to: '2027-01-01', zone: 'Europe/Paris', isPartial: false },
  comparedPeriod: null,
  filters: [],
  freshness: { state: 'fresh', asOf: '2027-01-04T03:00:00.000Z', reason: null },
  rows: { counted: 1840, leftOut: {} },
  uncertainty: { method: 'none', reason: 'complete count' },
  withheld: { cells: 0, least: 5 },
  sql: 'SELECT sum(person_seconds) FROM staging.activity',
  standard: 'OI1166',
  provenance: null,
  validated: null,
  people: { count: 64, fewerThan: null },
  parameters: [],
  conversions: [],
  restated: [],
  links: { self: '/api/indicators/volunteer_hours', card: '/api/indicators/volunteer_hours/card', rows: null },
};
