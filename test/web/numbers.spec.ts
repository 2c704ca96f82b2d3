import { describe, expect, it } from '@jest/globals';
import { changeOf } from '../../web/lib/change.js';
import { measureText } from '../../web/lib/measure-text.js';
import { exactTimeText, percentText, quantityText } from '../../web/lib/numbers.js';

describe('a reader sees numbers as their language writes them', () => {
  it('a French director reads hours with a space, an English donor with a comma', () => {
    expect(measureText(173_566_800, 'duration', 'fr')).toBe('48 213 h');
    expect(measureText(173_566_800, 'duration', 'en')).toBe('48,213 h');
  });

  it('under ten hours, tenths are shown; above, whole hours', () => {
    expect(measureText(9_000, 'duration', 'fr')).toBe('2,5 h');
    expect(measureText(36_000 + 1_800, 'duration', 'fr')).toBe('11 h');
  });

  it('a figure that nobody knows is a dash, never a zero', () => {
    expect(measureText(null, 'duration', 'fr')).toBe('—');
    expect(measureText(null, 'count', 'en')).toBe('—');
    expect(measureText(0, 'count', 'en')).toBe('0');
  });

  it('who asks where a figure comes from reads it to the second', () => {
    expect(exactTimeText(4_442_730, 'fr')).toBe('1 234 h 05 min 30 s');
    expect(exactTimeText(3_600, 'en')).toBe('1 h 00 min');
  });

  it('quantities of outcomes keep their decimals', () => {
    expect(quantityText(2205.35, 'fr')).toBe('2 205,35');
    expect(percentText(0.125, 'fr', 1)).toBe('12,5 %');
  });
});

describe('a change against the period before', () => {
  it('tells both terms and the share', () => {
    expect(changeOf(112, 100)).toEqual({ difference: 12, before: 100, share: 0.12, direction: 'more' });
    expect(changeOf(75, 100)).toMatchObject({ difference: -25, share: -0.25, direction: 'less' });
  });

  it('has no percentage over nothing', () => {
    expect(changeOf(12, 0)).toMatchObject({ share: null, direction: 'more' });
  });

  it('is not told when one of the two is unknown', () => {
    expect(changeOf(null, 100)).toBeNull();
    expect(changeOf(12, null)).toBeNull();
  });
});
