import { describe, expect, it } from '@jest/globals';
import { strengthOf, strengthOfPoints } from '../../web/lib/strength.js';

const HOUR = 3600;
const reason = (c: string, points: number) => ({ c, points }) as Parameters<typeof strengthOfPoints>[0]['why'][number];

describe('How well somebody fits, in words', () => {
  it.each([
    [600, 'strong'],
    [599, 'fair'],
    [450, 'fair'],
    [449, 'weak'],
  ])('%i of 1,000 is %s', (fit, word) => {
    expect(strengthOf(fit)).toBe(word);
  });

  it('is that of an hour, whatever the need and the length of the date', () => {
    const why = [reason('need', 9000), reason('skills', 500), reason('distance', 200), reason('baseline', -1000)];
    expect(strengthOfPoints({ why, steps: [{ seconds: 2 * HOUR }] })).toEqual({ strength: 'weak', isChange: false });
    const better = [...why, reason('availability', 500)];
    expect(strengthOfPoints({ why: better, steps: [{ seconds: 2 * HOUR }] })).toEqual({
      strength: 'strong',
      isChange: false,
    });
  });

  it('is told against today where hours change places, and not at all where none come or more leave', () => {
    const steps = [{ seconds: -2 * HOUR }, { seconds: 2 * HOUR }];
    const change = (points: number) => strengthOfPoints({ why: [reason('preference', points)], steps });
    expect(change(200)).toEqual({ strength: 'strong', isChange: true });
    expect(change(0)).toEqual({ strength: 'fair', isChange: true });
    expect(change(-200)).toEqual({ strength: 'weak', isChange: true });
    expect(strengthOfPoints({ why: [], steps: [{ seconds: -HOUR }] })).toBeNull();
    expect(strengthOfPoints({ why: [], steps: [...steps, { seconds: -HOUR }] })).toBeNull();
  });
});
