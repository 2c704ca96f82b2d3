import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tableFromIPC } from 'apache-arrow';
import type { House } from '../../../server/ledger/house.js';
import type { Figures } from '../../../server/indicators/figures.js';
import { toArrow, toCsv } from '../../../server/indicators/formats.js';
import type { Refresh } from '../../../server/indicators/refresh.js';
import type { QueryFiles } from '../../../server/query-files/query-files.js';
import { FigureDesk } from '../../support/figure-desk.js';
import type { Stores } from '../../support/stores.js';

const V1 = '00000000-0000-4000-8000-000000000001';
const V2 = '00000000-0000-4000-8000-000000000002';

describe('Asking for figures', () => {
  let stores: Stores;
  let house: House;
  let figures: Figures;
  let refresh: Refresh;
  let files: QueryFiles;

  beforeAll(async () => {
    ({ stores, house, figures, refresh, files } = await FigureDesk.open());
    await stores.accept(house, [
      { activity_id: 'a1', day: '2026-01-10', volunteer_key: V1, person_seconds: 3600, beneficiaries: 40 },
      { activity_id: 'a2', day: '2026-02-10', volunteer_key: V1, person_seconds: 7200, mission_id: 'lessons' },
      { activity_id: 'a3', day: '2026-02-11', volunteer_key: V2, person_seconds: null, mission_id: 'lessons' },
      { activity_id: 'a4', day: '2026-02-11', person_seconds: 36000, headcount: 5 },
      { activity_id: 'a5', day: '2026-02-12', volunteer_key: V2, person_seconds: 600, status: 'refused', outcomes: [] },
      {
        activity_id: 'a6',
        day: '2026-04-02',
        volunteer_key: V2,
        person_seconds: null,
        outcomes: [
          { type: 'meals', quantity: '10.5', unit: 'meal', shared: false },
          { type: 'waste', quantity: '2', unit: 'kg', shared: false },
        ],
      },
    ]);
    await (await stores.warehouses.of(house)).catchUp();
  });

  afterAll(() => stores.close());

  it('before the first refresh says that the figure was never computed', async () => {
    await expect(
      figures.answer(house, 'volunteer_hours', { from: '2026-01-01', to: '2026-04-01' }),
    ).rejects.toMatchObject({ code: 'indicator-not-refreshed' });
  });

  it('refreshes every indicator, and again with the same result', async () => {
    const runs = await refresh.run(house, 'asked');
    expect(runs.filter(({ outcome }) => outcome !== 'succeeded')).toEqual([]);
    expect(runs.map(({ name }) => name)).toEqual([...(await files.library()).indicators.keys()]);
    const again = await refresh.run(house, 'asked');
    expect(again.map(({ rows }) => rows)).toEqual(runs.map(({ rows }) => rows));
  });

  it('counts a volunteer of two months once in the total', async () => {
    const { rows, total } = await figures.answer(house, 'active_volunteers', {
      from: '2026-01-01',
      to: '2026-03-01',
      by: 'month',
    });
    expect(rows.map((row) => row['active_volunteers'])).toEqual([1, 2]);
    expect(total).toEqual({ active_volunteers: 2 });
  });

  it('adds seconds without multiplying them by people', async () => {
    const { total, card } = await figures.answer(house, 'volunteer_hours', { from: '2026-01-01', to: '2026-03-01' });
    expect(total).toEqual({ person_seconds: 46_800, active_volunteers: 2 });
    expect(card.rows).toEqual({
      counted: 3,
      leftOut: { unknown_time: 1, disputed: 0, refused: 1, no_show: 0, employee: 0 },
    });
    expect(card.freshness.state).toBe('fresh');
  });

  it('tells a month without rows from one with unknown time, and from one before the log', async () => {
    const { rows } = await figures.answer(house, 'volunteer_hours', {
      from: '2025-12-01',
      to: '2026-05-01',
      by: 'month',
    });
    expect(rows.map((row) => row['person_seconds'])).toEqual([null, 3600, 43_200, 0, null]);
    expect(rows.map((row) => row['is_partial'])).toEqual([true, true, false, false, false]);
  });

  it('a period that ends before the log began is unknown, in its total and in its bucket', async () => {
    const { rows, total } = await figures.answer(house, 'volunteer_hours', {
      from: '2025-01-01',
      to: '2025-06-01',
      by: 'year',
    });
    expect([rows[0]?.['person_seconds'], total['person_seconds']]).toEqual([null, null]);
  });

  it('a mission that had nothing in the period before had zero then, not unknown', async () => {
    const { rows } = await figures.answer(house, 'volunteer_hours', {
      from: '2026-02-01',
      to: '2026-03-01',
      by: 'mission_id',
      compare: 'previous_period',
    });
    const lessons = rows.find((row) => row['mission_id'] === 'lessons');
    expect(lessons).toMatchObject({ person_seconds: 7200, person_seconds_compared: 0, active_volunteers_compared: 0 });
  });

  it('never adds meals to kilograms', async () => {
    const query = { from: '2026-04-01', to: '2026-05-01' };
    const { rows, total } = await figures.answer(house, 'concrete_outcomes', {
      ...query,
      by: 'outcome_type,outcome_unit',
    });
    expect(rows.map((row) => [row['outcome_type'], row['concrete_outcomes']])).toEqual([
      ['meals', 10.5],
      ['waste', 2],
    ]);
    expect(total).toEqual({ concrete_outcomes: null });
  });

  it('keeps only the values asked for, and compares with the period before', async () => {
    const { total } = await figures.answer(house, 'volunteer_hours', {
      from: '2026-02-01',
      to: '2026-03-01',
      where: ['mission_id:lessons', 'mission_id:soup'],
      compare: 'previous_period',
    });
    expect(total).toMatchObject({ person_seconds: 43_200, person_seconds_compared: 3600 });
    const { total: lessons } = await figures.answer(house, 'volunteer_hours', {
      from: '2026-02-01',
      to: '2026-03-01',
      where: 'mission_id:lessons',
    });
    expect(lessons).toMatchObject({ person_seconds: 7200 });
  });

  it('gives parts that add up to the total, by any dimension', async () => {
    const period = { from: '2026-01-01', to: '2026-05-01' };
    for (const by of [
      'day',
      'week',
      'quarter',
      'school_year',
      'mission_id',
      'status',
      'month,mission_id',
      'site,remote',
    ]) {
      const { rows, total } = await figures.answer(house, 'volunteer_hours', { ...period, by });
      expect([by, rows.reduce((sum, row) => sum + Number(row['person_seconds'] ?? 0), 0)]).toEqual([
        by,
        total['person_seconds'],
      ]);
      const parts = rows.map((row) => Number(row['active_volunteers'] ?? 0));
      expect(total['active_volunteers']).toBeGreaterThanOrEqual(Math.max(...parts));
      expect(total['active_volunteers']).toBeLessThanOrEqual(parts.reduce((sum, part) => sum + part, 0));
    }
  });

  it('says the same in JSON, CSV and Arrow', async () => {
    const result = await figures.answer(house, 'volunteer_hours', {
      from: '2026-01-01',
      to: '2026-05-01',
      by: 'month,mission_id',
    });
    const csv = toCsv(result)
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    const table = tableFromIPC(toArrow(result));
    const at = result.columns.findIndex(({ name }) => name === 'person_seconds');
    const seconds = result.rows.map((row) => row['person_seconds']);
    expect(csv.map((line) => (line[at] === '' ? null : Number(line[at])))).toEqual(seconds);
    const column = table.getChild('person_seconds');
    expect([...(column ?? [])].map((value) => (value === null ? null : Number(value)))).toEqual(seconds);
    expect(JSON.parse(table.schema.metadata.get('card') ?? '')).toEqual(result.card);
  });

  it('answers an unknown name with near ones, and an unknown dimension with the known ones', async () => {
    const query = { from: '2026-01-01', to: '2026-05-01' };
    await expect(figures.answer(house, 'volunteer_hour', query)).rejects.toMatchObject({
      code: 'unknown-indicator',
      extra: { nearest: ['volunteer_hours', expect.any(String), expect.any(String)] },
    });
    await expect(figures.answer(house, 'volunteer_hours', { ...query, by: 'volunteer_key' })).rejects.toMatchObject({
      code: 'unknown-dimension',
    });
    await expect(
      figures.answer(house, 'volunteer_hours', { ...query, where: 'site); DROP TABLE activity; --:x' }),
    ).rejects.toMatchObject({ code: 'unknown-dimension' });
  });

  it('keeps the last good figure when a refresh finds impossible rows, and says that it is stale', async () => {
    await stores.accept(house, [{ activity_id: 'a9', day: '2026-04-03', volunteer_key: V1, person_seconds: -5 }]);
    await (await stores.warehouses.of(house)).catchUp();
    const runs = await refresh.run(house, 'asked');
    expect(runs.find(({ name }) => name === 'volunteer_hours')).toMatchObject({
      outcome: 'failed',
      errorCode: 'query-test-failed',
      rows: null,
    });
    expect(runs.find(({ name }) => name === 'active_volunteers')).toMatchObject({ outcome: 'succeeded' });
    const { total, card } = await figures.answer(house, 'volunteer_hours', { from: '2026-01-01', to: '2026-05-01' });
    expect(total).toMatchObject({ person_seconds: 46_800 });
    expect(card.freshness).toMatchObject({ state: 'stale', reason: 'last-run-failed' });
  });

  it('shares one refresh between changes that come together', async () => {
    const names = ['attendances'];
    expect(await refresh.follow(house, names)).toEqual([]);
    await stores.accept(house, [{ activity_id: 'a10', day: '2026-04-04', volunteer_key: V1, beneficiaries: 2 }]);
    await (await stores.warehouses.of(house)).catchUp();
    const [first, second, third] = [
      refresh.follow(house, names),
      refresh.follow(house, names),
      refresh.follow(house, names),
    ];
    expect(second).toBe(first);
    expect(third).toBe(first);
    expect(await first).toMatchObject([{ name: 'attendances', days: 1, outcome: 'succeeded' }]);
  });
});
