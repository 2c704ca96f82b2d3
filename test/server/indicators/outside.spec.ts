import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tableFromIPC } from 'apache-arrow';
import { toArrow, toCsv } from '../../../server/indicators/formats.js';
import { people } from '../privacy/table.js';
import { OutsideDesk, presence } from '../../support/outside-desk.js';

const cellsOf = (rows: readonly Record<string, unknown>[]) =>
  Object.fromEntries(rows.map((row) => [row['mission_id'], [row['person_seconds'], row['withheld']]]));

describe('As a donor sees it', () => {
  let desk: OutsideDesk;

  beforeAll(async () => {
    desk = await OutsideDesk.open();
    const meals = [{ type: 'meals', quantity: '10', unit: 'meal', shared: false }];
    await desk.accept([
      ...presence('soup', '2026-02-03', people(0, 20), { funder: 'city' }),
      ...presence('lessons', '2026-02-04', people(10, 6), { funder: 'city' }),
      ...presence('visits', '2026-02-05', people(30, 4), { funder: 'trust' }),
      ...presence('soup', '2026-01-06', people(0, 9), { funder: 'city' }),
      ...presence('visits', '2026-01-07', people(30, 6), { funder: 'trust', beneficiaries: 1, outcomes: meals }),
      ...presence('lessons', '2026-03-04', people(10, 2), { funder: 'city', status: 'refused' }),
      ...presence('soup', '2026-03-03', people(0, 20), { funder: 'city', outcomes: meals }),
      ...presence('walks', '2026-04-05', people(50, 3)),
      ...presence('walks', '2026-05-05', people(50, 8)),
      ...presence('tea', '2026-05-20', people(0, 4), { beneficiaries: 1 }),
      ...presence('tea', '2026-05-20', people(4, 5)),
      ...presence('visits', '2026-03-05', people(30, 1), { outcomes: meals }),
    ]);
  });

  afterAll(() => desk.close());

  const february = { from: '2026-02-01', to: '2026-03-01' };

  it('a mission with four volunteers is hidden, and the smallest other with it', async () => {
    const { rows, total, card } = await desk.asDonor('volunteer_hours', { ...february, by: 'mission_id' });
    expect(cellsOf(rows)).toEqual({
      soup: [72_000, null],
      lessons: [null, 'few-people'],
      visits: [null, 'few-people'],
    });
    expect(total).toMatchObject({ person_seconds: 108_000, active_volunteers: 24, withheld: null });
    expect(card).toMatchObject({ withheld: { cells: 2, least: 5 }, rows: { counted: 30, leftOut: {} } });
  });

  it('staff see every mission, and no word of hiding', async () => {
    const query = { ...february, by: 'mission_id' };
    const { rows, columns } = await desk.desk.figures.answer(desk.desk.house, 'volunteer_hours', query);
    expect(rows).toContainEqual(expect.objectContaining({ mission_id: 'visits', person_seconds: 14_400 }));
    expect(columns.map(({ name }) => name)).not.toContain('withheld');
  });

  it('people and hours of a mission are hidden together', async () => {
    const hours = await desk.asDonor('volunteer_hours', { ...february, by: 'mission_id' });
    const active = await desk.asDonor('active_volunteers', { ...february, by: 'mission_id' });
    const hidden = (rows: readonly Record<string, unknown>[]) =>
      rows.filter((row) => row['withheld'] !== null).map((row) => row['mission_id']);
    expect(hidden(active.rows)).toEqual(hidden(hours.rows));
    expect(active.rows.find((row) => row['mission_id'] === 'visits')).toMatchObject({ active_volunteers: null });
  });

  it('a funder’s own figure is hidden when everybody without that funder are few', async () => {
    const { total } = await desk.asDonor('volunteer_hours', { ...february, where: 'funder:city' });
    expect(total).toMatchObject({ person_seconds: null, active_volunteers: null, withheld: 'few-people' });
  });

  it('the card of a hidden figure tells neither its rows nor its people', async () => {
    const { card } = await desk.asDonor('volunteer_hours', { ...february, where: 'mission_id:visits' });
    expect(card.rows).toEqual({ counted: null, leftOut: {} });
    expect(card.links.self).toContain('audience=external');
  });

  it('a comparison with a month of few people is hidden, and the month itself is not', async () => {
    const query = { where: 'mission_id:walks', compare: 'previous_period' } as const;
    const may = await desk.asDonor('volunteer_hours', { from: '2026-05-01', to: '2026-06-01', ...query });
    expect(may.total).toMatchObject({ person_seconds: 28_800, withheld: null });
    expect(may.total).toMatchObject({ person_seconds_compared: null, withheld_compared: 'few-people' });
    const april = await desk.asDonor('volunteer_hours', { from: '2026-04-01', to: '2026-05-01', ...query });
    expect(april.total).toMatchObject({ person_seconds: null, person_seconds_compared: null, withheld: 'few-people' });
  });

  it('an outcome is hidden by who was active in its mission, not by who wrote it down', async () => {
    const { rows } = await desk.asDonor('concrete_outcomes', {
      from: '2026-03-01',
      to: '2026-04-01',
      by: 'mission_id,outcome_type,outcome_unit',
    });
    const of = (mission: string) => rows.find((row) => row['mission_id'] === mission);
    expect(of('visits')).toMatchObject({ concrete_outcomes: null, withheld: 'few-people' });
  });

  it('fewer than five visits of beneficiaries are hidden, whoever was there to note them', async () => {
    const may = { from: '2026-05-01', to: '2026-06-01', where: 'mission_id:tea' };
    const visits = await desk.asDonor('attendances', may);
    expect(visits.total).toMatchObject({ attendances: null, withheld: 'few-people' });
    expect((await desk.asDonor('volunteer_hours', may)).total).toMatchObject({ person_seconds: 32_400 });
  });

  it('a month without anybody is 0, not hidden', async () => {
    const { rows } = await desk.asDonor('volunteer_hours', { from: '2026-02-01', to: '2026-03-10', by: 'week' });
    expect(rows.some((row) => row['person_seconds'] === 0 && row['withheld'] === null)).toBe(true);
  });

  it('CSV and Arrow hide the same cells as JSON, and their card too', async () => {
    const result = await desk.asDonor('volunteer_hours', { ...february, by: 'mission_id' });
    const lines = toCsv(result).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/,withheld$/);
    expect(lines.filter((line) => line.endsWith('few-people'))).toHaveLength(2);
    expect(toCsv(result)).not.toContain('14400');
    const table = tableFromIPC(toArrow(result));
    expect([...(table.getChild('withheld') ?? [])]).toEqual(result.rows.map((row) => row['withheld']));
    expect(JSON.parse(table.schema.metadata.get('card') ?? '')).toEqual(result.card);
  });

  it('more than four columns at once are refused, with what to do', async () => {
    await expect(desk.asDonor('volunteer_hours', { by: 'month,mission_id,site,funder,status' })).rejects.toMatchObject({
      code: 'too-fine-for-outside',
    });
    await expect(
      desk.asDonor('volunteer_hours', { by: 'day,mission_id,status', from: '2020-01-01' }),
    ).rejects.toMatchObject({ code: 'too-fine-for-outside' });
  });
});
