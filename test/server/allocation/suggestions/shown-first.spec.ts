import { describe, expect, it } from '@jest/globals';
import { shownFirst } from '../../../../server/allocation/suggestions/shown-first.js';

const one = (missingMin: number, missingTarget: number, after: number, isForced = false) => ({
  isForced,
  needs: [{ slotId: 's', skill: null, missingMin, missingTarget, before: 0, after }],
});

describe('The suggestions that a coordinator reads first', () => {
  it('are those that make good 80 % of the minimum that the list makes good', () => {
    const hour = 3600;
    const list = [6, 2, 1, 1].map((hours) => one(hours * hour, 9 * hour, hours * hour));
    expect(shownFirst(list)).toEqual({ first: 2, firstBy: 'minimum' });
    expect(shownFirst(list.slice(1)).first).toBe(3);
  });

  it('count what is made good up to the minimum alone, and not who must leave', () => {
    expect(shownFirst([one(3600, 7200, 7200, true), one(3600, 7200, 7200), one(3600, 7200, 3600)]).first).toBe(2);
    expect(shownFirst([one(7200, 7200, 0), one(7200, 7200, 7200), one(0, 7200, 7200)]).first).toBe(2);
  });

  it('are those that make good most of what is wanted where no minimum lacks, and twelve where nothing does', () => {
    expect(shownFirst([one(0, 7200, 7200), one(0, 1800, 1800), one(0, 900, 900)])).toEqual({
      first: 2,
      firstBy: 'wanted',
    });
    expect(shownFirst(Array.from({ length: 20 }, () => one(0, 0, 0)))).toEqual({ first: 12, firstBy: 'number' });
    expect(shownFirst([]).first).toBe(0);
  });
});
