import { describe, expect, it } from '@jest/globals';
import {
  coverageOf,
  type Filling,
  overstaffed,
  stateOf,
  understaffed,
} from '../../../../server/missions/needs/coverage.js';

const HOUR = 3600;
/** Hours agreed, least, wanted, most. */
function date(agreed: number, min: number | null, target: number | null, max: number | null = null): Filling {
  const seconds = (hours: number | null) => (hours === null ? null : hours * HOUR);
  return {
    agreedSeconds: agreed * HOUR,
    minSeconds: seconds(min),
    targetSeconds: seconds(target),
    maxSeconds: seconds(max),
  };
}

describe('What is covered', () => {
  it('is counted date by date: three people too many on Tuesday help nobody on Thursday', () => {
    const [tuesday, thursday] = [date(9, 4, 6), date(0, 4, 6)];
    expect(coverageOf([tuesday, thursday])).toEqual({
      slots: 2,
      unknownSlots: 0,
      agreedSeconds: 9 * HOUR,
      minSeconds: 8 * HOUR,
      filledMinSeconds: 4 * HOUR,
      unmetMinSeconds: 4 * HOUR,
      wantedSeconds: 12 * HOUR,
      filledSeconds: 6 * HOUR,
      unmetSeconds: 6 * HOUR,
      surplusSeconds: 3 * HOUR,
      excessSeconds: 0,
      lowestShare: 0,
    });
  });

  it('leaves out dates of which nobody said how much they need: unknown is not zero', () => {
    const coverage = coverageOf([date(2, null, null), date(1, null, 2)]);
    expect(coverage).toMatchObject({ slots: 2, unknownSlots: 1, agreedSeconds: HOUR, unmetSeconds: HOUR });
    expect(coverageOf([date(2, null, null)]).lowestShare).toBeNull();
  });

  it('takes the least for what is wanted where only the least was said', () => {
    expect(coverageOf([date(1, 3, null)])).toMatchObject({ wantedSeconds: 3 * HOUR, unmetMinSeconds: 2 * HOUR });
  });

  it('tells what a date holds at most from what it merely wants', () => {
    expect(coverageOf([date(9, 2, 4, 6)])).toMatchObject({ surplusSeconds: 5 * HOUR, excessSeconds: 3 * HOUR });
  });

  it.each([
    [date(1, null, null), 'unknown'],
    [date(1, 2, 4), 'below-minimum'],
    [date(2, 2, 4), 'below-target'],
    [date(4, 2, 4), 'enough'],
    [date(5, 2, 4), 'spare'],
    [date(7, 2, 4, 6), 'above-maximum'],
    [date(1, 2, null), 'below-minimum'],
    [date(7, null, null, 6), 'above-maximum'],
  ] as const)('is told in a word: %j is %s', (filling, state) => {
    expect(stateOf(filling)).toBe(state);
  });

  it('says first where the least is missing, then where most is; and where most can be spared', () => {
    const [a, b, c, d, e] = [date(0, 0, 9), date(1, 2, 3), date(0, 2, 3), date(5, 1, 2), date(9, 1, 2)];
    expect(understaffed([a, b, c, d, e])).toEqual([c, b, a]);
    expect(overstaffed([a, b, c, d, e])).toEqual([e, d]);
  });

  it('filled and missing make what is wanted, whatever the dates', () => {
    let seed = 7;
    const draw = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let turn = 0; turn < 300; turn++) {
      const dates = Array.from({ length: draw(6) }, () => {
        const min = draw(4);
        return date(draw(12), min, min + draw(4));
      });
      const all = coverageOf(dates);
      expect(all.filledSeconds + all.unmetSeconds).toBe(all.wantedSeconds);
      expect(all.filledMinSeconds + all.unmetMinSeconds).toBe(all.minSeconds);
      expect(all.filledSeconds + all.surplusSeconds).toBe(all.agreedSeconds);
      const lacks = dates.map((one) => coverageOf([one]).unmetSeconds);
      expect(all.unmetSeconds).toBe(lacks.reduce((sum, lack) => sum + lack, 0));
    }
  });
});
