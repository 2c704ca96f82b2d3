import { describe, expect, it } from '@jest/globals';
import { compareMissions } from '../../../server/comparisons/compared-missions.js';
import { dispersionOf } from '../../../server/comparisons/dispersion.js';
import { knownDays } from '../../../server/comparisons/known-days.js';
import { funnelLimits, pooledRate, priorOf, shrink, wordOf } from '../../../server/comparisons/shrinkage.js';

const golden = { A: [150, 100], B: [60, 100], C: [6, 2], D: [210, 200] } as const;
const missions = Object.values(golden).map(([quantity, hours]) => ({ quantity, hours }));
const days = (quantities: readonly number[], hours = 5) => quantities.map((quantity) => ({ quantity, hours }));

describe('The golden comparison, with days that vary as chance', () => {
  const pooled = pooledRate(missions);
  const prior = priorOf(missions, 1);

  it('has the pooled rate and the prior of the specification', () => {
    expect(pooled).toBeCloseTo(1.0597, 4);
    expect(prior?.alpha).toBeCloseTo(10.3, 3);
    expect(prior?.beta).toBeCloseTo(9.72, 3);
  });

  it.each([
    ['A', 1.461, 1.244, 1.696, 'above'],
    ['B', 0.641, 0.5, 0.799, 'below'],
    ['C', 1.391, 0.8, 2.143, 'alike'],
    ['D', 1.05, 0.916, 1.194, 'alike'],
  ] as const)('draws %s to %d (%d to %d): %s', (name, rate, low, high, word) => {
    const [quantity, hours] = golden[name];
    const shrunken = shrink({ quantity, hours }, 1, prior ?? { alpha: 0, beta: 0 });
    expect(shrunken.rate).toBeCloseTo(rate, 3);
    expect(shrunken.low).toBeCloseTo(low, 3);
    expect(shrunken.high).toBeCloseTo(high, 3);
    expect(wordOf(shrunken, pooled)).toBe(word);
  });

  it('has funnel limits that never go under zero', () => {
    expect(funnelLimits(pooled, 1, 2, 1.96).map((one) => Number(one.toFixed(3)))).toEqual([0, 2.486]);
    expect(funnelLimits(pooled, 1, 2, 3.09).map((one) => Number(one.toFixed(3)))).toEqual([0, 3.309]);
  });
});

describe('Comparing missions', () => {
  it('says nothing of fewer than four missions, or of missions with fewer than five days', () => {
    const short = new Map([
      ['a', days([10, 12, 9, 11, 10])],
      ['b', days([10, 12, 9, 11, 10])],
      ['c', days([10, 12, 9, 11, 10])],
      ['d', days([50, 50, 50, 50])],
    ]);
    const { noWords, missions: compared } = compareMissions(short);
    expect(noWords).toBe('few-missions');
    expect(compared.map(({ word }) => word)).toEqual([null, null, null, null]);
    expect(compared[3]).toMatchObject({ quantity: 200, hours: 20, days: 4, rate: null });
  });

  it('says nothing when no day differs from another', () => {
    const same = new Map(['a', 'b', 'c', 'd'].map((id) => [id, days([2.5, 2.5, 2.5, 2.5, 2.5])]));
    expect(compareMissions(same)).toMatchObject({ noWords: 'no-variation', dispersion: 0 });
  });

  it('says that equal missions are not to be told apart', () => {
    const equal = new Map(['a', 'b', 'c', 'd'].map((id) => [id, days([8, 12, 10, 9, 11])]));
    const { missions: compared } = compareMissions(equal);
    expect(compared.map(({ word }) => word)).toEqual(['alike', 'alike', 'alike', 'alike']);
  });

  it('leaves the word of a mission with few days out, not those of the others', () => {
    const more = new Map([
      ...['a', 'b', 'c'].map((id) => [id, days([100, 102, 99, 101, 98])] as const),
      ['d', days([300, 305, 295, 301, 299])],
      ['e', days([900])],
    ]);
    const { missions: compared, noWords } = compareMissions(more);
    expect(noWords).toBeNull();
    expect(compared.map(({ word }) => word)).toEqual(['below', 'below', 'below', 'above', null]);
  });

  it('takes whole quantities as counts, which vary at least as chance does; weights may vary less', () => {
    expect(dispersionOf([days([10, 10, 10, 10, 11])])).toBe(1);
    expect(dispersionOf([days([10.5, 10.5, 10.5, 10.5, 11])])).toBeLessThan(0.01);
    expect(dispersionOf([days([0, 0]), days([4])])).toBeNull();
    expect(dispersionOf([days([0, 20]), days([0, 0])])).toBe(20);
  });

  it('keeps days on which both the quantity and the time are known, and counts the others', () => {
    const row = (day: string, quantity: string | null, person_seconds: number | null) => ({
      mission_id: 'soup',
      title: 'Soupe',
      day,
      quantity,
      person_seconds,
    });
    const { days: kept, others } = knownDays([
      row('2026-03-01', '12.500000', 7200),
      row('2026-03-02', null, 3600),
      row('2026-03-03', '4.000000', null),
    ]);
    expect([...kept]).toEqual([['soup', [{ quantity: 12.5, hours: 2 }]]]);
    expect(others('soup')).toEqual({ title: 'Soupe', personSeconds: 7200, withoutQuantity: 1, withoutTime: 1 });
  });
});
