import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Bucket } from '../../../server/indicators/indicators.schemas.js';
import { Organisation } from '../../../server/registry/organisation.entity.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { presence } from '../../support/outside-desk.js';

jest.setTimeout(300_000);

/** An hour on the first and on the last day of everything: a day further, and it is in another bucket. */
const days = [
  '2025-03-30',
  '2025-08-31',
  '2025-09-01',
  '2025-12-31',
  '2026-01-01',
  '2026-03-01',
  '2026-03-29',
  '2026-03-30',
  '2026-05-31',
  '2026-06-01',
];
const starts: Readonly<Record<Bucket, readonly string[]>> = {
  day: days,
  week: [
    '2025-03-24',
    '2025-08-25',
    '2025-09-01',
    '2025-12-29',
    '2025-12-29',
    '2026-02-23',
    '2026-03-23',
    '2026-03-30',
    '2026-05-25',
    '2026-06-01',
  ],
  month: days.map((day) => `${day.slice(0, 7)}-01`),
  quarter: [
    '2025-01-01',
    '2025-07-01',
    '2025-07-01',
    '2025-10-01',
    '2026-01-01',
    '2026-01-01',
    '2026-01-01',
    '2026-01-01',
    '2026-04-01',
    '2026-04-01',
  ],
  school_year: ['2024-09-01', '2024-09-01', ...days.slice(2).map(() => '2025-09-01')],
  year: days.map((day) => `${day.slice(0, 4)}-01-01`),
};

describe.each([
  // Clocks change in the night of 29 March; nine at night in Bahia is one in the morning of the next day in UTC.
  ['Europe/Paris', '2026-05-31T22:30:00Z', '2026-06-01'],
  ['America/Bahia', '2026-06-01T01:00:00Z', '2026-05-31'],
  ['Pacific/Kiritimati', '2026-05-31T10:30:00Z', '2026-06-01'],
])('Periods in %s', (zone, instant, today) => {
  let desk: FigureDesk;
  beforeAll(async () => {
    desk = await FigureDesk.open();
    const { stores, house } = desk;
    stores.clock.instant = new Date(instant);
    await stores.registry.transaction(house.id, async (manager) => {
      (await manager.findOneOrFail(Organisation, { id: house.id })).zone = zone;
    });
    await stores.accept(
      house,
      days.flatMap((day, at) => presence('soup', day, [at])),
    );
    await (await stores.warehouses.of(house)).catchUp();
    await desk.refresh.run(house, 'asked', ['volunteer_hours', 'active_volunteers']);
  });
  afterAll(() => desk.close());
  const answer = (query: {
    from: string;
    to: string;
    by?: string;
    compare?: 'previous_period' | 'same_period_last_year';
  }) => desk.figures.answer(desk.house, 'volunteer_hours', query);

  it.each(Object.entries(starts))('by %s, each day is in its own and in no other', async (bucket, expected) => {
    const { rows } = await answer({ from: '2025-01-01', to: '2027-01-01', by: bucket });
    const filled = rows.flatMap((row) =>
      Number(row['person_seconds']) > 0 ? [[row['bucket'], Number(row['person_seconds']) / 3600]] : [],
    );
    const counted = new Map<string, number>();
    for (const start of expected) counted.set(start, (counted.get(start) ?? 0) + 1);
    expect(filled).toEqual([...counted]);
  });

  it('a period holds its first day and not its last', async () => {
    const seconds = async (from: string, to: string) => (await answer({ from, to })).total['person_seconds'];
    expect(await seconds('2026-03-29', '2026-03-30')).toBe(3600);
    expect(await seconds('2026-03-29', '2026-03-31')).toBe(7200);
    expect(await seconds('2026-03-28', '2026-03-29')).toBe(0);
  });

  it('a bucket is partial when the period cuts it, when it has not ended here, and before the first day', async () => {
    const { rows, card } = await answer({ from: '2025-03-15', to: '2026-07-01', by: 'month' });
    const partial = rows.filter((row) => row['is_partial']).map((row) => row['bucket']);
    // The day after 31 May has begun in some places, and not in others.
    const may = today === '2026-06-01' ? [] : ['2026-05-01'];
    expect(partial).toEqual(['2025-03-01', ...may, '2026-06-01']);
    expect(card.period).toMatchObject({ zone, isPartial: true });
    const week = await answer({ from: '2026-03-25', to: '2026-04-01', by: 'week' });
    expect(week.rows.map((row) => [row['bucket'], row['bucket_end'], row['is_partial']])).toEqual([
      ['2026-03-23', '2026-03-30', true],
      ['2026-03-30', '2026-04-06', true],
    ]);
  });

  it('the period before is as many whole months, or as many days; last year is the same days', async () => {
    const compared = async (from: string, to: string, compare: 'previous_period' | 'same_period_last_year') => {
      const { card, total } = await answer({ from, to, compare });
      return [card.comparedPeriod?.from, card.comparedPeriod?.to, total['person_seconds_compared']];
    };
    expect(await compared('2026-01-01', '2026-04-01', 'previous_period')).toEqual(['2025-10-01', '2026-01-01', 3600]);
    expect(await compared('2026-03-30', '2026-03-31', 'previous_period')).toEqual(['2026-03-29', '2026-03-30', 3600]);
    expect(await compared('2026-03-01', '2026-04-01', 'same_period_last_year')).toEqual([
      '2025-03-01',
      '2025-04-01',
      3600,
    ]);
  });

  it('while a period runs, it is compared with as many days as have begun here', async () => {
    const { card } = await answer({ from: '2026-05-01', to: '2026-07-01', compare: 'previous_period' });
    const cutAfterDays = today === '2026-06-01' ? 32 : 31;
    expect(card.comparedPeriod).toEqual({
      from: '2026-03-01',
      to: today === '2026-06-01' ? '2026-04-02' : '2026-04-01',
      cutAfterDays,
      isPartial: false,
    });
  });

  it('a comparison with days from before the first one recorded says that it is incomplete', async () => {
    const isPartial = async (from: string, to: string) =>
      (await answer({ from, to, compare: 'previous_period' })).card.comparedPeriod?.isPartial;
    expect(await isPartial('2025-05-01', '2025-07-01')).toBe(true);
    expect(await isPartial('2026-01-01', '2026-04-01')).toBe(false);
  });
});
