import { describe, expect, it } from '@jest/globals';
import { retryAt } from '../../../server/indicators/retries.js';

const minute = (n: number) => new Date(Date.UTC(2026, 2, 10, 11, n));
const run = (cause: 'schedule' | 'retry' | 'change', outcome: 'failed' | 'succeeded', at: number) => ({
  cause,
  outcome,
  endedAt: minute(at),
});

describe('A figure that could not be computed', () => {
  it('is tried again after one minute', () => {
    expect(retryAt([run('schedule', 'failed', 0), run('schedule', 'succeeded', -60)])).toEqual(minute(1));
  });

  it('then after five, then after twenty-five', () => {
    const first = run('schedule', 'failed', 0);
    const second = run('retry', 'failed', 1);
    expect(retryAt([second, first])).toEqual(minute(6));
    expect(retryAt([run('retry', 'failed', 6), second, first])).toEqual(minute(31));
  });

  it('then waits for its next time, which gives it three more tries', () => {
    const tried = [run('retry', 'failed', 31), run('retry', 'failed', 6), run('retry', 'failed', 1)];
    expect(retryAt([...tried, run('schedule', 'failed', 0)])).toBeNull();
    expect(retryAt([run('schedule', 'failed', 40), ...tried])).toEqual(minute(41));
  });

  it('is left alone once it succeeded, or when it never ran', () => {
    expect(retryAt([run('retry', 'succeeded', 1), run('schedule', 'failed', 0)])).toBeNull();
    expect(retryAt([])).toBeNull();
  });
});
