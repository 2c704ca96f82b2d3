import { describe, expect, it } from '@jest/globals';
import { mondayOf } from '../../../server/cli/allocations.js';

describe('The week that a command is given', () => {
  it.each([
    ['2026-W49', '2026-11-30'],
    ['2026W49', '2026-11-30'],
    ['2026-w01', '2025-12-29'],
    ['2026-W53', '2026-12-28'],
    ['2027-W01', '2027-01-04'],
    ['2020-W53', '2020-12-28'],
    ['2026-12-01', '2026-11-30'],
    ['2026-11-30', '2026-11-30'],
    ['2026-12-06', '2026-11-30'],
    ['2024-02-29', '2024-02-26'],
  ])('%s begins on Monday %s', (week, monday) => {
    expect(mondayOf(week)).toBe(monday);
  });

  it.each(['2027-W53', '2026-W54', '2026-W00', '2026-W4', '2026-02-30', '2026-13-01', 'soon', ''])(
    '“%s” is none: it says so instead of taking another',
    (week) => {
      expect(() => mondayOf(week)).toThrow(expect.objectContaining({ code: 'week-unreadable' }));
    },
  );
});
