import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IndicatorQuery } from '../../../server/indicators/indicators.schemas.js';
import { FigureDesk } from '../../support/figure-desk.js';
import type { SegmentRow } from '../../support/stores.js';

const volunteer = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => volunteer(first + at));
const YEAR = { from: '2026-01-01', to: '2027-01-01' };

describe('Golden values of the people who give their time', () => {
  let desk: FigureDesk;
  beforeEach(async () => {
    desk = await FigureDesk.open();
  });
  afterEach(() => desk.close());

  async function total(name: string, rows: readonly Omit<SegmentRow, 'activity_id'>[], query: IndicatorQuery = YEAR) {
    await desk.stores.accept(
      desk.house,
      rows.map((row, at) => ({ ...row, activity_id: `a${at}` })),
    );
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
    await desk.refresh.run(desk.house, 'asked', [name]);
    return (await desk.figures.answer(desk.house, name, query)).total;
  }
  const on = (day: string, keys: readonly string[]) => keys.map((volunteer_key) => ({ day, volunteer_key }));
  /** 100 last year; this year 64 of them, 20 never seen, 10 last seen the year before. */
  const twoYears = [
    ...on('2024-05-01', from(900, 10)),
    ...on('2025-05-01', from(1, 100)),
    ...on('2026-05-01', [...from(1, 64), ...from(500, 20), ...from(900, 10)]),
  ];

  it('of 100 active last year, 64 are kept: 64 %, and the others of this year are told apart', async () => {
    expect(await total('retention_rate', twoYears)).toMatchObject({
      retention_rate: 0.64,
      retained_volunteers: 64,
      active_before: 100,
    });
    await desk.refresh.run(desk.house, 'asked', ['new_and_returning_volunteers']);
    const answer = await desk.figures.answer(desk.house, 'new_and_returning_volunteers', YEAR);
    expect(answer.total).toMatchObject({
      new_and_returning_volunteers: 94,
      new_volunteers: 20,
      returning_volunteers: 74,
      reactivated_volunteers: 10,
    });
  });

  it('36 of last year are dormant', async () => {
    expect(await total('dormant_volunteers', twoYears)).toMatchObject({ dormant_volunteers: 36 });
  });

  const hours = (...all: readonly number[]) =>
    all.map((each, at) => ({ day: '2026-03-02', volunteer_key: volunteer(at + 1), person_seconds: each * 3600 }));

  it('the median of 1, 2 and 9 hours is 2, and 5 and a half with a fourth of 10', async () => {
    expect(await total('median_hours_per_volunteer', hours(1, 2, 9))).toMatchObject({
      median_hours_per_volunteer: 7200,
    });
    expect(await total('median_hours_per_volunteer', hours(1, 2, 9, 10))).toMatchObject({
      median_hours_per_volunteer: 19_800,
    });
  });

  it('two people of twenty gave half of the time; of nineteen nothing is told', async () => {
    const others = Array.from({ length: 18 }, () => 10_000 / 3600);
    expect(await total('effort_concentration', hours(30, 20, ...others))).toMatchObject({ effort_concentration: 0.5 });
    const fewer = hours(30, 20, ...others).map((row, at) => (at === 19 ? { ...row, status: 'refused' } : row));
    expect(await total('effort_concentration', fewer)).toMatchObject({ effort_concentration: null });
  });

  it('1,250 hours over a year are 0.778 full-time equivalents', async () => {
    const year = await total('full_time_equivalent', [
      { day: '2026-03-02', volunteer_key: volunteer(1), person_seconds: 4_500_000 },
    ]);
    expect(Number(year['full_time_equivalent'])).toBeCloseTo(0.778, 3);
  });
});
