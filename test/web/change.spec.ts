import { describe, expect, it } from '@jest/globals';
import { changeOf, shareText } from '../../web/lib/change.js';

describe('how a figure moved', () => {
  it('a figure that hardly moved is not said to have moved by nothing', () => {
    expect(shareText(-0.0007, 'fr')).toBe('−0,1\u00a0%');
    expect(shareText(0.0049, 'en')).toBe('+0.5%');
    expect(shareText(-0.0001, 'fr')).toBeNull();
  });

  it('a figure that moved is told in whole percents', () => {
    expect(shareText(0.0955, 'fr')).toBe('+10\u00a0%');
    expect(shareText(-0.5, 'en')).toBe('−50%');
  });

  it('nothing is said of a figure unknown before, and no percentage over nothing', () => {
    expect(changeOf(3, null)).toBeNull();
    expect(shareText(changeOf(3, 0)?.share ?? null, 'fr')).toBeNull();
  });
});
