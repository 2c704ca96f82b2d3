import { describe, expect, it } from '@jest/globals';
import { changeOf } from '../../web/lib/change.js';
import { measureText } from '../../web/lib/measure-text.js';
import { exactTimeText, percentText, quantityText } from '../../web/lib/numbers.js';

/** The same text with ordinary spaces, as a person types them. */
const soft = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a reader sees numbers as their language writes them', () => {
  it('a French director reads hours with a space, an English donor with a comma', () => {
    expect(soft(measureText(173_566_800, 'duration', 'fr'))).toBe('48 213 h');
    expect(soft(measureText(173_566_800, 'duration', 'en'))).toBe('48,213 h');
  });

  it('a number never breaks over two lines: its spaces are hard', () => {
    expect(measureText(173_566_800, 'duration', 'fr')).toBe('48\u00a0213\u00a0h');
    expect(exactTimeText(4_442_730, 'fr').split(' ')).toHaveLength(3);
  });

  it('under ten hours, tenths are shown; above, whole hours', () => {
    expect(soft(measureText(9_000, 'duration', 'fr'))).toBe('2,5 h');
    expect(soft(measureText(36_000 + 1_800, 'duration', 'fr'))).toBe('11 h');
  });

  it('a figure that nobody knows is a dash, never a zero', () => {
    expect(soft(measureText(null, 'duration', 'fr'))).toBe('—');
    expect(soft(measureText(null, 'count', 'en'))).toBe('—');
    expect(soft(measureText(0, 'count', 'en'))).toBe('0');
  });

  it('who asks where a figure comes from reads it to the second', () => {
    expect(soft(exactTimeText(4_442_730, 'fr'))).toBe('1 234 h 05 min 30 s');
    expect(soft(exactTimeText(3_600, 'en'))).toBe('1 h 00 min');
  });

  it('quantities of outcomes keep their decimals', () => {
    expect(soft(quantityText(2205.35, 'fr'))).toBe('2 205,35');
    expect(soft(percentText(0.125, 'fr', 1))).toBe('12,5 %');
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
