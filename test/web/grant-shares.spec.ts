import { describe, expect, it } from '@jest/globals';
import { equalShares, leftPart, readShare, shareText, writeShare } from '../../web/features/grants/share-number.js';

describe('A share as people type it', () => {
  it('is a percentage with two decimals at most, in the language of the page', () => {
    expect(readShare('33,33', 'fr')).toBe(3333);
    expect(readShare('33,33 %', 'fr')).toBe(3333);
    expect(readShare('33.33%', 'en')).toBe(3333);
    expect(readShare('100', 'fr')).toBe(10_000);
    expect(readShare('0', 'fr')).toBe(0);
  });

  it('is none when it is finer, more than everything, less than nothing, or no number', () => {
    for (const typed of ['33,333', '100,01', '-1', '', 'la moitié']) expect(readShare(typed, 'fr')).toBeNull();
  });

  it('is written back as it was read', () => {
    expect([writeShare(3333, 'fr'), writeShare(10_000, 'en'), writeShare(5, 'en')]).toEqual(['33,33', '100', '0.05']);
    expect([shareText(2550, 'fr'), shareText(2550, 'en')]).toEqual(['25,5\u00a0%', '25.5%']);
  });
});

describe('Equal shares', () => {
  it('make the whole grant, whatever the number of missions', () => {
    expect(equalShares(3)).toEqual([3334, 3333, 3333]);
    for (const count of [1, 2, 7, 28, 200]) {
      const shares = equalShares(count);
      expect(shares).toHaveLength(count);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(10_000);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }
  });
});

describe('What other grants leave of a mission', () => {
  const year = { fromDay: '2026-01-01', toDay: '2027-01-01' };
  const grant = (fromDay: string, toDay: string, part: number) => ({
    fromDay,
    toDay,
    missions: [{ missionId: 'soup', title: 'Soupe', share: 10_000, part }],
  });

  it('is what is left on the day that they leave least', () => {
    const spring = grant('2026-03-01', '2026-06-01', 5000);
    const may = grant('2026-05-01', '2026-08-01', 2000);
    const summer = grant('2026-08-01', '2026-09-01', 6000);
    expect(leftPart('soup', year, [spring, may, summer])).toBe(3000);
    expect(leftPart('soup', { fromDay: '2026-06-01', toDay: '2026-08-01' }, [spring, may, summer])).toBe(8000);
    expect(leftPart('garden', year, [spring])).toBe(10_000);
  });
});
