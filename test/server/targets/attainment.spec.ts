import { describe, expect, it } from '@jest/globals';
import { attainmentOf, type Found } from '../../../server/targets/attainment.js';

const YEAR = { fromDay: '2026-01-01', toDay: '2027-01-01' };
const hours = { ...YEAR, better: 'more', baseline: null, target: 1000 } as const;
const unmet = { ...YEAR, better: 'less', baseline: 500, target: 300 } as const;
const found = (result: number | null, more: Partial<Found> = {}): Found => ({
  result,
  isWithheld: false,
  isPartial: false,
  addsUp: true,
  ...more,
});
const LATER = '2027-02-01';

describe('How far a target is attained', () => {
  it('is the way gone from the starting point: 1,000 hours, then 1,150 of the 1,200 wanted, are three quarters', () => {
    const aim = { ...hours, baseline: 1000, target: 1200 };
    expect(attainmentOf(aim, found(1150), LATER)).toMatchObject({ attained: 0.75, state: 'missed' });
    expect(attainmentOf(aim, found(1300), LATER)).toMatchObject({ attained: 1.5, state: 'attained' });
    expect(attainmentOf(aim, found(900), LATER)).toMatchObject({ attained: -0.5, state: 'missed' });
  });

  it('is the part of the target when nobody said where one started from', () => {
    expect(attainmentOf(hours, found(620), LATER)).toMatchObject({ attained: 0.62, result: 620, state: 'missed' });
    expect(attainmentOf(hours, found(0), LATER)).toMatchObject({ attained: 0, result: 0 });
  });

  it('turns round where less is better', () => {
    expect(attainmentOf(unmet, found(400), LATER)).toMatchObject({ attained: 0.5, state: 'missed' });
    expect(attainmentOf(unmet, found(300), LATER)).toMatchObject({ attained: 1, state: 'attained' });
    expect(attainmentOf(unmet, found(600), LATER)).toMatchObject({ attained: -0.5, state: 'missed' });
  });

  it('has no share where less is better and nobody said where one started from, but is attained or not', () => {
    const aim = { ...unmet, baseline: null };
    expect(attainmentOf(aim, found(250), LATER)).toMatchObject({ attained: null, state: 'attained' });
    expect(attainmentOf({ ...aim, target: 0 }, found(0), LATER)).toMatchObject({ attained: null, state: 'attained' });
  });

  it('is unknown, never 0 %, when the figure is unknown, hidden, or has no file', () => {
    const nothing = { result: null, attained: null, pace: null };
    expect(attainmentOf(hours, found(null), LATER)).toMatchObject({ ...nothing, state: 'unknown' });
    expect(attainmentOf(hours, found(null, { isWithheld: true }), LATER)).toMatchObject({ state: 'withheld' });
    expect(attainmentOf(hours, null, LATER)).toMatchObject({ ...nothing, state: 'unknown' });
  });

  it('is partial until the last day is over, and says so', () => {
    expect(attainmentOf(hours, found(1100), '2026-12-31')).toMatchObject({ isPartial: true, state: 'attained-so-far' });
    expect(attainmentOf(hours, found(900), '2026-12-31')).toMatchObject({ isPartial: true, state: 'not-so-far' });
    expect(attainmentOf(hours, found(900), '2027-01-01')).toMatchObject({ isPartial: false, state: 'missed' });
    expect(attainmentOf(hours, found(1), '2025-12-31')).toMatchObject({ state: 'to-come', result: null });
  });

  it('has a pace: 200 hours in the first 73 days of 365 are 1,000 on the last one', () => {
    expect(attainmentOf(hours, found(200), '2026-03-14').pace).toEqual({ result: 1000, attained: 1 });
    expect(attainmentOf(hours, found(200), LATER).pace).toBeNull();
  });

  it('has no pace where days do not add up: different people, shares, time promised', () => {
    expect(attainmentOf(hours, found(200, { addsUp: false }), '2026-03-14').pace).toBeNull();
  });
});
