import { afterEach, describe, expect, it } from '@jest/globals';
import { KeptRows, label } from '../../../support/kept-rows.js';

const columns = { day: 'DATE', site: 'VARCHAR', person_seconds: 'BIGINT', people: 'INTEGER[]' };
const measures = {
  active: { kind: 'distinct', of: 'people', label },
  active_before: { kind: 'distinct', of: 'people', period: 'previous', label },
  new_people: { kind: 'first_time', of: 'people', label },
  retained: { kind: 'in_both', of: 'people', label },
  returning: { kind: 'distinct', of: 'people', without: ['new_people'], label },
  reactivated: { kind: 'distinct', of: 'people', without: ['new_people', 'retained'], label },
  dormant: { kind: 'absent', of: 'people', label },
  dormant_anywhere: { kind: 'absent', of: 'people', anywhere: true, label },
  retention: {
    kind: 'ratio',
    numerator: 'retained',
    denominator: 'active_before',
    interval: 'wilson',
    interval_by: ['site'],
    label,
  },
};
const header = { grain: ['day', 'site'], measures };
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('People of a figure', () => {
  let kept: KeptRows | undefined;
  const rows = async (given: Parameters<typeof KeptRows.of>[2]) => (kept = await KeptRows.of(columns, header, given));

  afterEach(() => kept?.close());

  it('are counted once in each month and once in the total', async () => {
    const figure = await rows([
      { day: '2026-01-10', site: 'quay', people: [1] },
      { day: '2026-02-10', site: 'quay', people: [1, 2] },
      { day: '2026-02-11', site: 'hill', people: [2] },
    ]);
    const period = { from: '2026-01-01', to: '2026-03-01' };
    expect((await figure.ask({ ...period, bucket: 'month' })).map(({ active }) => active)).toEqual([1, 2]);
    expect((await figure.ask(period))[0]).toMatchObject({ active: 2 });
    expect((await figure.ask({ ...period, dimensions: ['site'] })).map(({ site, active }) => [site, active])).toEqual([
      ['hill', 1],
      ['quay', 2],
    ]);
  });

  it('last year and this one are kept, new or come back', async () => {
    const figure = await rows([
      { day: '2024-03-01', site: 'quay', people: range(200, 210) },
      { day: '2025-03-01', site: 'quay', people: range(0, 100) },
      { day: '2026-03-01', site: 'quay', people: [...range(0, 64), ...range(100, 120), ...range(200, 210)] },
    ]);
    const [year] = await figure.ask({ from: '2026-01-01', to: '2027-01-01', dimensions: ['site'] });
    expect(year).toMatchObject({
      active: 94,
      active_before: 100,
      new_people: 20,
      returning: 74,
      reactivated: 10,
      retained: 64,
    });
    expect(year?.['retention']).toBeCloseTo(0.64);
    expect(Math.round(Number(year?.['retention_low']) * 1000)).toBe(542);
    expect(Math.round(Number(year?.['retention_high']) * 1000)).toBe(727);
    expect((await figure.ask({ from: '2026-01-01', to: '2027-01-01' }))[0]).not.toHaveProperty('retention_low');
  });

  it('are new once, where they first came, whatever is filtered', async () => {
    const figure = await rows([
      { day: '2026-01-10', site: 'quay', people: [1] },
      { day: '2026-02-10', site: 'hill', people: [1, 2] },
    ]);
    const filters = [{ dimension: 'site', values: ['hill'] }];
    expect((await figure.ask({ from: '2026-02-01', to: '2026-03-01', filters }))[0]).toMatchObject({ new_people: 1 });
    const months = await figure.ask({ from: '2026-01-01', to: '2026-03-01', bucket: 'month' });
    expect(months.map(({ new_people }) => new_people)).toEqual([1, 1]);
  });

  it('who stopped coming are dormant, unless they said goodbye or only moved', async () => {
    const figure = await rows([
      { day: '2026-02-10', site: 'quay', people: [1, 2, 3, 4] },
      { day: '2024-12-10', site: 'quay', people: [5] },
      { day: '2026-04-10', site: 'hill', people: [2] },
      { day: '2026-04-10', site: 'quay', people: [1] },
    ]);
    await figure.connection.run("INSERT INTO indicator.volunteer_number VALUES ('three', 3), ('four', 4)");
    await figure.connection.run("INSERT INTO staging.volunteer VALUES ('three', '2026-03-15'), ('four', '2027-01-01')");
    const period = { from: '2026-04-01', to: '2026-05-01' };
    expect((await figure.ask(period))[0]).toMatchObject({ dormant: 1, dormant_anywhere: 1 });
    const filters = [{ dimension: 'site', values: ['quay'] }];
    expect((await figure.ask({ ...period, filters }))[0]).toMatchObject({ dormant: 2, dormant_anywhere: 1 });
  });

  it('are dormant from days that have begun: nobody is missing from days to come', async () => {
    const figure = await rows([{ day: '2026-02-10', site: 'quay', people: [1, 2] }]);
    figure.today = '2026-03-15';
    const months = await figure.ask({ from: '2026-03-01', to: '2026-05-01', bucket: 'month' });
    expect(months.map(({ dormant }) => dormant)).toEqual([2, null]);
    const [site] = await figure.ask({ from: '2026-04-01', to: '2026-05-01', dimensions: ['site'] });
    expect(site?.['dormant'] ?? null).toBeNull();
  });

  it('of a site that has nobody any more still say how many were kept', async () => {
    const figure = await rows([
      { day: '2026-01-10', site: 'quay', people: [1, 2] },
      { day: '2026-02-10', site: 'hill', people: [1] },
    ]);
    const sites = await figure.ask({ from: '2026-02-01', to: '2026-03-01', dimensions: ['site'] });
    expect(sites.find(({ site }) => site === 'quay')).toMatchObject({
      active: 0,
      active_before: 2,
      retained: 0,
      retention: 0,
    });
    expect(sites.find(({ site }) => site === 'hill')).toMatchObject({ active_before: 0, retention: null });
  });

  it('before the first day recorded are unknown, not none', async () => {
    const figure = await rows([{ day: '2026-02-10', site: 'quay', people: [1, 2] }]);
    figure.firstDay = '2026-02-10';
    expect((await figure.ask({ from: '2026-02-01', to: '2026-03-01' }))[0]).toMatchObject({
      active: 2,
      new_people: 2,
      active_before: null,
      retained: null,
      reactivated: null,
      dormant: null,
      retention: null,
    });
  });
});

it('Seconds are not multiplied by the people beside them', async () => {
  const kept = await KeptRows.of(
    columns,
    { ...header, measures: { person_seconds: { kind: 'sum', label }, active: measures.active } },
    [
      { day: '2026-01-10', site: 'quay', person_seconds: 3600, people: [1, 2, 3] },
      { day: '2026-01-10', site: null, person_seconds: 60, people: [] },
    ],
  );
  expect(await kept.ask({ from: '2026-01-01', to: '2026-02-01' })).toMatchObject([{ person_seconds: 3660, active: 3 }]);
  expect(await kept.ask({ from: '2026-01-01', to: '2026-02-01', dimensions: ['site'] })).toMatchObject([
    { site: 'quay', person_seconds: 3600, active: 3 },
    { site: null, person_seconds: 60, active: 0 },
  ]);
  kept.close();
});
