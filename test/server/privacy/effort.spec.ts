import { describe, expect, it } from '@jest/globals';
import { Effort } from '../../../server/privacy/effort.js';
import { AppError } from '../../../server/shared/app-error.js';
import { withhold, withholdInTurns } from '../../../server/privacy/withhold.js';
import { part, people, tableOf } from './table.js';

/** Totals both ways, with a mission of three people. */
const grid = (size: number) =>
  tableOf(
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) =>
        part(people(20 * (row * size + column), row + column === 0 ? 3 : 9), 100 + row + column),
      ),
    ),
  );

describe('What it costs to decide what is hidden', () => {
  it('has a bound, and says so', () => {
    expect(() => withhold([grid(5)], 5, new Effort(100))).toThrow(new AppError('too-much-to-check'));
  });

  it('never needs more equations at once than fit in memory', () => {
    expect(() => new Effort().spendOnFactor(2001)).toThrow(new AppError('too-much-to-check'));
  });

  it('is paid while others have their turn, and decides the same', async () => {
    let turns = 0;
    let isDone = false;
    const others = () => {
      turns += 1;
      if (!isDone) setImmediate(others);
    };
    setImmediate(others);
    const inTurns = await withholdInTurns([grid(5)], 5, new Effort(1e9, 1));
    isDone = true;
    expect(turns).toBeGreaterThan(3);
    expect([...inTurns.keys].toSorted()).toEqual([...withhold([grid(5)], 5).keys].toSorted());
  });
});
