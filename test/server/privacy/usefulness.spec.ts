import { describe, expect, it } from '@jest/globals';
import type { Scope } from '../../../server/indicators/outside/scope.js';
import { historyOf, randomOf } from './history.js';
import { publish } from './publishing.js';

const RUNS = Number(process.env['RUNS'] ?? 20);

/** What a donor report of a year says of time and people: the year, each month, each mission, each quarter and place. */
const report = (
  [
    ['year', null, []],
    ['months', 'month', []],
    ['missions', null, ['mission']],
    ['places', 'quarter', ['site']],
  ] as const
).map(([name, bucket, dimensions]): Scope => ({
  name,
  period: { from: '2025-01-01', to: '2026-01-01' },
  filters: [],
  bucket,
  dimensions,
  state: 'asked',
  hasSubtotals: false,
}));

/** Share of figures hidden over many made-up years. `uneven`: how much smaller the least attended missions are. */
function hiddenShare(uneven: number): number {
  let [cells, hidden] = [0, 0];
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const size = { volunteers: 30, missions: 8, months: 12, uneven };
    const { hours, keys } = publish(historyOf(randomOf(seed), size), report, []);
    cells += hours.cells.length;
    hidden += hours.cells.filter(({ key }) => keys.has(key)).length;
  }
  process.stderr.write(`uneven ${uneven}: ${hidden} of ${cells} hidden, ${((100 * hidden) / cells).toFixed(2)} %\n`);
  return hidden / cells;
}

describe('The report of an association with 30 volunteers and 8 missions', () => {
  it.each([0, 0.3])('hides one figure in twenty at most (missions uneven by %d)', (uneven) => {
    expect(hiddenShare(uneven)).toBeLessThanOrEqual(0.05);
  });

  it('hides more where missions have four volunteers or fewer, and hardly more than one figure for each of those', () => {
    expect(hiddenShare(0.6)).toBeLessThanOrEqual(0.06);
  });
});
