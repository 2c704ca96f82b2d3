import { describe, expect, it } from '@jest/globals';
import { partTexts } from '../../web/lib/measure-text.js';
import { roundParts } from '../../web/lib/rounding.js';

const hours = (texts: string[]) =>
  texts.map((text) => Number(text.replace(/\s?h$/, '').replace(/\s/g, '').replace(',', '.')));

/** The same text with ordinary spaces, as a person types them. */
const soft = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('parts shown under a total', () => {
  it('three equal thirds of a hundred, with one decimal, add up to a hundred', () => {
    expect(roundParts([1000 / 3, 1000 / 3, 1000 / 3], 1)).toEqual([334, 333, 333]);
  });

  it('a treasurer who adds the months by hand finds the total of the page', () => {
    const months = [3_661_000, 5_429_900, 1_000, 2_699_999, 4_200_000, 7_777_777];
    const total = months.reduce((sum, seconds) => sum + seconds, 0);
    const shown = hours(partTexts(months, total, 'duration', 'fr'));
    expect(shown.reduce((sum, value) => sum + value, 0)).toBe(hours(partTexts([total], total, 'duration', 'fr'))[0]);
  });

  it('no part moves by a whole hour or more', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const parts = Array.from({ length: 1 + (seed % 40) }, (_, index) => (seed * 7919 + index * 104_729) % 500_000);
      const rounded = roundParts(parts, 3600);
      const total = parts.reduce((sum, part) => sum + part, 0);
      expect(rounded.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(Math.floor(total / 3600 + 0.5));
      for (const [index, part] of parts.entries())
        expect(Math.abs((rounded[index] ?? 0) - part / 3600)).toBeLessThan(1);
    }
  });

  it('a mission whose time is unknown stays unknown and receives nothing', () => {
    expect(partTexts([null, 360_000], 360_000, 'duration', 'fr').map(soft)).toEqual(['—', '100 h']);
  });

  it('a total that is not the sum of its parts leaves each part rounded for itself', () => {
    expect(partTexts([360_000, 361_800], 500_000, 'duration', 'en').map(soft)).toEqual(['100 h', '101 h']);
  });
});
