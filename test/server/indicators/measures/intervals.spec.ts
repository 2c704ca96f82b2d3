import { describe, expect, it } from '@jest/globals';
import { bootstrap, bootstrapLimit, type Interval } from '../../../../server/indicators/measures/bootstrap.js';
import { perYear } from '../../../../server/indicators/measures/per-year.js';
import { ratio } from '../../../../server/indicators/measures/ratio.js';
import { wilson } from '../../../../server/indicators/measures/wilson.js';

const percent = (interval: Interval | null) =>
  interval && [interval.low, interval.high].map((share) => Math.round(share * 1000) / 10);

describe('An interval', () => {
  it.each([
    [38, 40, [83.5, 98.6]],
    [42, 50, [71.5, 91.7]],
    [5, 5, [56.6, 100]],
    [0, 8, [0, 32.4]],
    [64, 100, [54.2, 72.7]],
  ])('around %i of %i people tells how far chance may reach', (counted, of, expected) => {
    expect(percent(wilson(counted, of))).toEqual(expected);
  });

  it('does not exist when nobody answered', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it('of ten mission-days that are all alike is one value', () => {
    const days = Array.from({ length: 10 }, () => ({ numerator: 10, denominator: 5, weight: 1 }));
    expect(bootstrap(days, 'meals')).toEqual({ low: 2, high: 2 });
  });

  it('is the same for the same request, and close to it for another', () => {
    const days = Array.from({ length: 40 }, (_, at) => ({
      numerator: (at * 7) % 11,
      denominator: 1 + (at % 3),
      weight: 1,
    }));
    const [first, again, other] = [bootstrap(days, 'a'), bootstrap(days, 'a'), bootstrap(days, 'b')];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(other?.low).toBeCloseTo(first?.low ?? 0, 0);
  });

  it('takes one row of many equal answers as that many', () => {
    const together = [
      { numerator: 190, denominator: 38, weight: 38 },
      { numerator: 2, denominator: 2, weight: 2 },
    ];
    const apart = together.flatMap(({ numerator, denominator, weight }) =>
      Array.from({ length: weight }, () => ({
        numerator: numerator / weight,
        denominator: denominator / weight,
        weight: 1,
      })),
    );
    expect(bootstrap(together, 'a')).toEqual(bootstrap(apart, 'a'));
  });

  it('of very many observations is what drawing them again comes to', () => {
    const many = Array.from({ length: 1500 }, (_, at) => ({
      numerator: (at * 7) % 11,
      denominator: 1 + (at % 3),
      weight: 1,
    }));
    const [drawn, limit] = [bootstrap(many, 'a'), bootstrapLimit(many)];
    expect(limit?.low).toBeCloseTo(drawn?.low ?? 0, 1);
    expect(limit?.high).toBeCloseTo(drawn?.high ?? 0, 1);
  });

  it('of a single observation does not exist', () => {
    expect(bootstrap([{ numerator: 3, denominator: 1, weight: 1 }], 'a')).toBeNull();
  });
});

describe('A ratio', () => {
  it('over zero or over the unknown is unknown', () => {
    expect([ratio(3, 0), ratio(null, 4), ratio(3, null), ratio(3, 4)]).toEqual([null, null, null, 0.75]);
  });

  it('of 1,250 hours over a year of 1,607 is 0.778 people at full time', () => {
    const hours = perYear({ from: '2026-01-01', to: '2027-01-01' }, [], 1607);
    expect(4_500_000 / (hours * 3600)).toBeCloseTo(0.778, 3);
    expect(perYear({ from: '2026-01-01', to: '2026-02-01' }, [], 365)).toBeCloseTo(31);
  });

  it('takes each day with the yearly hours that hold on it, in years of their own length', () => {
    const settings = [
      { from: '2023-06-01', value: 730 },
      { from: '2024-07-01', value: 366 },
    ];
    expect(perYear({ from: '2023-12-30', to: '2024-01-03' }, settings, 365)).toBeCloseTo(4 + (2 * 2 * 365) / 366);
    expect(perYear({ from: '2024-06-30', to: '2024-07-02' }, settings, 365)).toBeCloseTo(730 / 366 + 1);
    expect(perYear({ from: '2023-01-01', to: '2023-01-02' }, settings, 365)).toBeCloseTo(1);
  });
});
