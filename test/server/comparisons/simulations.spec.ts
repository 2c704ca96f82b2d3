import { describe, expect, it } from '@jest/globals';
import { compareMissions, type Compared } from '../../../server/comparisons/compared-missions.js';
import { pooledRate, priorOf, shrink, wordOf } from '../../../server/comparisons/shrinkage.js';
import { seeded } from '../../support/seeded.js';
import { gamma, simulatedDays } from './simulated-missions.js';

const MISSIONS = 20;
const ROUNDS = 150;
const DAYS = 20;
const DISPERSION = 4;

/** Twenty missions with these true rates for one hour, compared. */
function round(random: () => number, rates: readonly number[]) {
  const days = new Map(
    rates.map((rate, at) => [`m${at}`, simulatedDays(random, { rate, days: DAYS, dispersion: DISPERSION })]),
  );
  return { days, compared: compareMissions(days) };
}

const wordsOf = ({ missions }: Compared) => missions.flatMap(({ word }) => word ?? []);

describe('Missions simulated with days that vary four times more than chance', () => {
  it('that are all equal get a false word once in a hundred at most', () => {
    const random = seeded(20_261_129);
    let words = 0;
    let falseWords = 0;
    let withoutStep = 0;
    for (let at = 0; at < ROUNDS; at += 1) {
      const { days, compared } = round(
        random,
        Array.from({ length: MISSIONS }, () => 2),
      );
      words += wordsOf(compared).length;
      falseWords += wordsOf(compared).filter((word) => word !== 'alike').length;
      const totals = [...days.values()].map((one) => ({
        quantity: one.reduce((total, day) => total + day.quantity, 0),
        hours: one.reduce((total, day) => total + day.hours, 0),
      }));
      const prior = priorOf(totals, 1);
      if (prior)
        withoutStep += totals.filter((one) => wordOf(shrink(one, 1, prior), pooledRate(totals)) !== 'alike').length;
    }
    expect(words).toBe(MISSIONS * ROUNDS);
    expect(falseWords / words).toBeLessThanOrEqual(0.01);
    // Why the variation of days is not optional.
    expect(withoutStep / words).toBeGreaterThan(0.1);
  });

  it('whose true rates differ by 30 % get a word often, and one in the wrong direction once in a hundred at most', () => {
    const random = seeded(4_112_026);
    let words = 0;
    let told = 0;
    let wrong = 0;
    for (let at = 0; at < ROUNDS; at += 1) {
      const shape = 1 / 0.3 ** 2;
      const rates = Array.from({ length: MISSIONS }, () => (2 * gamma(random, shape)) / shape);
      const { compared } = round(random, rates);
      const middle = rates.reduce((total, rate) => total + rate, 0) / rates.length;
      for (const { missionId, word } of compared.missions) {
        words += 1;
        if (word !== 'above' && word !== 'below') continue;
        told += 1;
        if ((rates[Number(missionId.slice(1))] ?? 0) > middle !== (word === 'above')) wrong += 1;
      }
    }
    expect(told / words).toBeGreaterThan(0.4);
    expect(wrong / told).toBeLessThanOrEqual(0.01);
  });
});
