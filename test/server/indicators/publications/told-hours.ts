import type { FrozenTable } from '../../../../server/indicators/publications/publications.schemas.js';
import { nothingBehind, scopedOf } from '../../../../server/indicators/publications/told-tables.js';
import type { PublicationDesk } from '../../../support/publication-desk.js';
import type { Table } from '../../privacy/publishing.js';

type Row = FrozenTable['total'];
const secondsIn = (row: Row | undefined) => Number(row?.['person_seconds'] ?? 0);

/** What these tables tell of hours, beside what is true now. */
export async function toldHours(desk: PublicationDesk, tables: readonly FrozenTable[]): Promise<Table[]> {
  const all: Table[] = [];
  for (const table of tables.filter(({ request }) => request.figure === 'volunteer_hours')) {
    const { request } = scopedOf({ table, behind: nothingBehind('') });
    const { figure, by, where } = table.request;
    const truth = await desk.outside.desk.figures.answer(desk.house, figure, { ...request.period, by, where });
    const slices = [...(request.bucket ? ['bucket'] : []), ...request.dimensions];
    const place = (name: string) => (name === 'mission_id' ? 'mission' : name);
    const cell = (row: Row, real: Row | undefined, names: string[]) => ({
      by: names.map(place),
      values: names.map((name) => String(row[name])),
      amount: row['withheld'] === null ? secondsIn(row) : null,
      truth: secondsIn(real),
    });
    const rows = table.rows.map((row, at) => cell(row, truth.rows[at], slices));
    const filters = request.filters.map(({ dimension, values }) => ({ dimension: place(dimension), values }));
    all.push({
      scope: { ...request, filters, name: String(all.length), state: 'told', hasSubtotals: false },
      cells: [...(slices.length > 0 ? rows : []), cell(table.total, truth.total, [])],
    });
  }
  return all;
}
