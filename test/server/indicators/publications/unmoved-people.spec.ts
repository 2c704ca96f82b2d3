import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type {
  FrozenTable,
  PublicationView,
  TableRequest,
} from '../../../../server/indicators/publications/publications.schemas.js';
import { people } from '../../privacy/table.js';
import { askForTime, decideAnnualHours, decideRates } from '../../../support/decisions.js';
import { fewFigures } from '../../../support/few-figures.js';
import { presence } from '../../../support/outside-desk.js';
import { PublicationDesk } from '../../../support/publication-desk.js';

jest.setTimeout(500_000);

const HOURS: TableRequest = { figure: 'volunteer_hours', by: 'mission_id' };
const VALUE: TableRequest = { figure: 'value_of_time', by: 'activity_type' };
const POSTS: TableRequest = { figure: 'full_time_equivalent', by: 'mission_id' };
const LACKING: TableRequest = { figure: 'unmet_hours', by: 'mission_id' };
const OUTCOMES: TableRequest = { figure: 'concrete_outcomes', by: 'outcome_type,outcome_unit' };

const meals = (quantity: number) => ({ outcomes: [{ type: 'meals', quantity, unit: 'meal', shared: false }] });
const hiddenOf = (table: FrozenTable | undefined) =>
  [...(table?.rows ?? []), ...(table ? [table.total] : [])].filter((row) => row['withheld'] !== null).length;

describe('What moves a figure and nobody’s time', () => {
  let desk: PublicationDesk;
  let first: PublicationView;
  const figures = () => desk.outside.desk;
  beforeAll(async () => {
    const names = [HOURS, VALUE, POSTS, LACKING, OUTCOMES].map(({ figure }) => figure);
    desk = await PublicationDesk.open('SQLite', fewFigures(names));
    await decideRates(figures(), { '': '10' });
    await askForTime(figures(), 'soup', '2026-01-06', 72_000);
    await desk.outside.accept([
      ...presence('soup', '2026-01-06', people(0, 12), { activity_type: 'kitchen', ...meals(3) }),
      ...presence('lessons', '2026-02-05', people(20, 7), { activity_type: 'teaching' }),
      ...presence('walks', '2026-03-09', people(40, 9), { activity_type: 'walking' }),
      ...presence('fair', '2025-11-03', people(0, 12), { activity_type: 'kitchen' }),
      ...presence('fair', '2025-11-03', people(60, 3), { activity_type: 'driving' }),
    ]);
    first = await desk.publish([HOURS, VALUE, POSTS, LACKING, OUTCOMES]);
  });
  afterAll(() => desk.close());

  it('a rate that changes hides nothing of hours, and the value is told at the new rate', async () => {
    expect(first.hidden).toBe(0);
    await decideRates(figures(), { '': '12' });
    const { tables, refusal } = await desk.preview([HOURS, VALUE, POSTS]);
    expect([refusal, tables.map(hiddenOf)]).toEqual([null, [0, 0, 0]]);
    expect(tables[1]?.total).toMatchObject({ value_of_time: 28 * 12, person_seconds: 28 * 3600 });
    const { changes } = await desk.restatements.of(desk.house, first.id);
    expect(changes.map(({ figure, waits }) => [figure, waits])).toEqual(
      Array.from({ length: 4 }, () => ['value_of_time', false]),
    );
  });

  it('so do the hours of a full-time year', async () => {
    await decideAnnualHours(figures(), '1500');
    const { tables, refusal } = await desk.preview([HOURS, POSTS]);
    expect([refusal, tables.map(hiddenOf)]).toEqual([null, [0, 0]]);
  });

  it('a need that changes makes the hours that are lacking wait, with what would give them back, alone', async () => {
    await askForTime(figures(), 'soup', '2026-01-13', 72_000);
    const { tables, refusal } = await desk.preview([HOURS, LACKING, VALUE]);
    // Of one mission and its total nothing is left to tell.
    expect([refusal?.tables, tables.map(hiddenOf)]).toEqual([[1], [0, 2, 0]]);
    expect(tables[1]?.total).toMatchObject({ withheld: 'few-people', unmet_hours: null });
  });

  it('an outcome noted without anybody’s time waits alone', async () => {
    const stated = { record: 'outcome', volunteer_key: null, person_seconds: null, activity_type: 'kitchen' };
    await desk.outside.accept(presence('soup', '2026-01-06', [0], { ...stated, ...meals(40) }));
    const { tables, refusal } = await desk.preview([HOURS, OUTCOMES, VALUE]);
    expect(tables[1]?.rows).toMatchObject([{ outcome_type: 'meals', withheld: 'few-people', concrete_outcomes: null }]);
    expect([refusal?.tables ?? [], hiddenOf(tables[0]), hiddenOf(tables[2])]).toEqual([[1], 0, 0]);
  });

  it('what waits alone does not come back through its months', async () => {
    const months = await desk.preview([{ figure: 'unmet_hours', by: 'month' }]);
    expect(months.tables[0]?.total).toMatchObject({ unmet_hours: null });
    expect(hiddenOf(months.tables[0])).toBeGreaterThan(1);
  });

  it('what time is worth is not told where three people’s hours would follow from their own rate', async () => {
    const november = { from: '2025-11-01', to: '2025-12-01' };
    const asked = [{ figure: 'volunteer_hours' }, { figure: 'value_of_time' }];
    const alike = await desk.preview(asked, november);
    expect(alike.tables.map(hiddenOf)).toEqual([0, 0]);
    await decideRates(figures(), { '': '12', driving: '20' });
    const { tables, refusal } = await desk.preview(asked, november);
    expect([refusal?.tables, tables[0]?.total['withheld'], tables[1]?.total['withheld']]).toEqual([
      [1],
      null,
      'few-people',
    ]);
  });

  it('one person’s time makes every figure of the cell wait, whatever else moved', async () => {
    await desk.outside.accept(presence('soup', '2026-01-20', [0], { activity_type: 'kitchen', person_seconds: 900 }));
    await decideRates(figures(), { '': '13' });
    const { tables } = await desk.preview([HOURS, VALUE]);
    const soup = tables[0]?.rows.find((row) => row['mission_id'] === 'soup');
    const kitchen = tables[1]?.rows.find((row) => row['activity_type'] === 'kitchen');
    expect([soup?.['withheld'], kitchen?.['withheld']]).toEqual(['few-people', 'few-people']);
  });
});
