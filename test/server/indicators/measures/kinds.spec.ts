import { afterEach, describe, expect, it } from '@jest/globals';
// oxlint-disable unicorn/no-thenable -- analysts write this key
import { KeptRows, label } from '../../../support/kept-rows.js';

const YEAR = { from: '2026-01-01', to: '2027-01-01' };

describe('A measure', () => {
  let kept: KeptRows | undefined;
  const keep = async (...given: Parameters<typeof KeptRows.of>) => (kept = await KeptRows.of(...given));

  afterEach(() => kept?.close());

  const perPerson = { day: 'DATE', site: 'VARCHAR', volunteer_key: 'VARCHAR', person_seconds: 'BIGINT' };
  const hours = (...all: number[]) =>
    all.map((given, at) => ({
      day: '2026-03-02',
      site: 'quay',
      volunteer_key: `v${at}`,
      person_seconds: given * 3600,
    }));

  it('of hours by person has its middle at 2 h, then between 2 h and 9 h', async () => {
    const header = {
      grain: ['day', 'site', 'volunteer_key'],
      measures: {
        middle: { kind: 'per_person', of: 'person_seconds', then: 'median', label },
        upper: { kind: 'per_person', of: 'person_seconds', then: 'q90', label },
      },
    };
    const group = { day: '2026-03-02', site: 'quay', volunteer_key: null, person_seconds: 360_000 };
    const three = await keep(perPerson, header, [...hours(1, 2, 9), group]);
    expect((await three.ask(YEAR))[0]).toMatchObject({ middle: 7200 });
    three.close();
    const four = await keep(perPerson, header, hours(1, 2, 9, 10));
    expect((await four.ask(YEAR))[0]).toMatchObject({ middle: 19_800 });
    expect((await four.ask({ ...YEAR, dimensions: ['site'] }))[0]).toMatchObject({ site: 'quay', middle: 19_800 });
  });

  it('of the most active tenth is half of the effort with twenty people, and is not shown with nineteen', async () => {
    const header = {
      grain: ['day', 'site', 'volunteer_key'],
      measures: {
        concentration: {
          kind: 'per_person',
          of: 'person_seconds',
          then: 'top_share',
          at_least: { of: 'people', count: 20 },
          label,
        },
      },
    };
    const rows = hours(30, 20, ...Array.from({ length: 18 }, () => 10_000 / 3600)).map((row) => ({
      ...row,
      person_seconds: Math.round(row.person_seconds),
    }));
    const twenty = await keep(perPerson, header, rows);
    expect(await twenty.ask(YEAR)).toMatchObject([{ concentration: 0.5, withheld: null }]);
    twenty.close();
    const nineteen = await keep(perPerson, header, rows.slice(0, 19));
    expect(await nineteen.ask(YEAR)).toMatchObject([{ concentration: null, withheld: 'concentration' }]);
  });

  const needs = { day: 'DATE', mission_id: 'VARCHAR', filled: 'BIGINT', needed: 'BIGINT', covered: 'BIGINT' };

  it('of balance compares the shares that missions had with those they needed', async () => {
    const header = {
      grain: ['day', 'mission_id'],
      measures: {
        balance: { kind: 'balance', have: 'filled', want: 'needed', over: 'mission_id', label },
        coverage: { kind: 'ratio', numerator: 'covered', denominator: 'needed', label },
        covered: { kind: 'sum', label },
        needed: { kind: 'sum', label },
      },
    };
    const figure = await keep(needs, header, [
      { day: '2026-03-02', mission_id: 'a', filled: 50_400, needed: 36_000, covered: 36_000 },
      { day: '2026-03-02', mission_id: 'b', filled: 14_400, needed: 36_000, covered: 14_400 },
    ]);
    const [all] = await figure.ask(YEAR);
    expect(all?.['balance']).toBeCloseTo(13 / 18, 12);
    expect(all?.['coverage']).toBeCloseTo(0.7, 12);
    const missions = await figure.ask({ ...YEAR, dimensions: ['mission_id'] });
    expect(missions.map(({ balance, coverage }) => [balance, coverage])).toEqual([
      [null, 1],
      [null, 0.4],
    ]);
    expect((await figure.ask({ from: '2026-05-01', to: '2026-06-01' }))[0]).toMatchObject({
      balance: null,
      covered: 0,
      coverage: null,
    });
  });

  const meals = { day: 'DATE', mission_id: 'VARCHAR', meals: 'DECIMAL(18,6)', person_seconds: 'BIGINT' };
  const mealsByHour = {
    grain: ['day', 'mission_id'],
    measures: {
      by_hour: {
        kind: 'ratio',
        numerator: 'meals',
        denominator: 'person_seconds',
        scale: 3600,
        interval: 'bootstrap',
        per: ['day', 'mission_id'],
        at_least: { of: 'observations', count: 5 },
        label,
      },
      meals: { kind: 'sum', label },
      person_seconds: { kind: 'sum', label },
    },
  };
  const missionDays = (count: number) =>
    Array.from({ length: count }, (_, at) => [
      { day: `2026-03-${10 + at}`, mission_id: 'soup', meals: '4', person_seconds: 9000 },
      { day: `2026-03-${10 + at}`, mission_id: 'soup', meals: '6', person_seconds: 9000 },
    ]).flat();

  it('of meals by hour has an interval from ten mission-days, and neither from four', async () => {
    const ten = await keep(meals, mealsByHour, [
      ...missionDays(10),
      { day: '2026-04-01', mission_id: 'soup', meals: null, person_seconds: 90_000 },
    ]);
    expect(await ten.ask(YEAR)).toMatchObject([
      { by_hour: 2, by_hour_low: 2, by_hour_high: 2, meals: 100, withheld: null },
    ]);
    ten.close();
    const four = await keep(meals, mealsByHour, missionDays(4));
    expect(await four.ask(YEAR)).toMatchObject([
      { by_hour: null, by_hour_low: null, by_hour_high: null, meals: 40, person_seconds: 72_000, withheld: 'by_hour' },
    ]);
  });

  const waits = { day: 'DATE', slot_id: 'VARCHAR', days: 'INTEGER' };

  it('of waiting days takes each row for one observation', async () => {
    const header = { grain: ['day', 'slot_id'], measures: { wait: { kind: 'quantile', of: 'days', q: 0.5, label } } };
    const rows = [1, 2, 9, null].map((days, at) => ({ day: '2026-03-02', slot_id: `s${at}`, days }));
    expect(await (await keep(waits, header, rows)).ask(YEAR)).toMatchObject([{ wait: 2 }]);
  });

  const stated = { from_day: 'DATE', to_day: 'DATE', mission_id: 'VARCHAR', people_helped: 'BIGINT' };

  it('that is stated for a period stands only where the whole of it does, and is never added up', async () => {
    const header = {
      grain: ['from_day', 'to_day', 'mission_id'],
      time: { column: 'from_day', end: 'to_day' },
      measures: { people_helped: { kind: 'sum', within: ['from_day', 'to_day', 'mission_id'], label } },
    };
    const figure = await keep(stated, header, [
      { from_day: '2026-01-01', to_day: '2026-02-01', mission_id: 'soup', people_helped: 40 },
      { from_day: '2026-01-01', to_day: '2026-04-01', mission_id: 'soup', people_helped: 90 },
    ]);
    const months = await figure.ask({ from: '2026-01-01', to: '2026-04-01', bucket: 'month' });
    expect(months.map(({ people_helped }) => people_helped)).toEqual([40, null, null]);
    expect(await figure.ask({ from: '2026-01-01', to: '2026-04-01' })).toMatchObject([{ people_helped: null }]);
    expect(await figure.ask({ from: '2026-01-01', to: '2026-03-01' })).toMatchObject([{ people_helped: 40 }]);
  });

  it('at full time divides by the hours of the days asked for', async () => {
    const figure = await keep(
      { day: 'DATE', person_seconds: 'BIGINT' },
      {
        grain: ['day'],
        measures: {
          people: {
            kind: 'ratio',
            numerator: 'person_seconds',
            per_year: { setting: 'annual_hours', default: 1607, times: 3600 },
            label,
          },
          person_seconds: { kind: 'sum', label },
        },
      },
      [{ day: '2026-03-02', person_seconds: 4_500_000 }],
    );
    expect((await figure.ask(YEAR))[0]?.['people']).toBeCloseTo(0.778, 3);
    figure.settings.set('annual_hours', [{ from: '2020-01-01', value: 1250 }]);
    expect((await figure.ask(YEAR))[0]?.['people']).toBeCloseTo(1, 12);
  });
});
