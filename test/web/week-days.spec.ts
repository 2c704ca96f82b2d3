import { describe, expect, it } from '@jest/globals';
import type { NeedWeek, WeekSlot } from '../../server/missions/needs/week.schemas.js';
import { weekDays } from '../../web/features/needs/week-days.js';

const slot = (id: string, day: string, state: WeekSlot['state']) => ({ id, day, state }) as WeekSlot;
const week = (slots: WeekSlot[], understaffed: string[]) =>
  ({ slots, understaffed, today: '2026-03-11' }) as unknown as NeedWeek;

describe('A week day by day', () => {
  it('has each day once, in its order, with what is missing first and the others by their time', () => {
    const days = weekDays(
      week(
        [
          slot('a', '2026-03-12', 'enough'),
          slot('b', '2026-03-12', 'below-target'),
          slot('c', '2026-03-12', 'unknown'),
          slot('d', '2026-03-12', 'below-minimum'),
          slot('e', '2026-03-14', 'above-maximum'),
        ],
        ['d', 'b'],
      ),
    );
    expect(
      days.map(({ day, slots, underMinimum, short }) => [day, slots.map(({ id }) => id).join(''), underMinimum, short]),
    ).toEqual([
      ['2026-03-12', 'dbac', 1, 1],
      ['2026-03-14', 'e', 0, 0],
    ]);
  });

  it('asks nobody for a date that is over', () => {
    expect(weekDays(week([slot('a', '2026-03-10', 'below-minimum')], []))).toMatchObject([
      { isOver: true, underMinimum: 0, short: 0 },
    ]);
  });
});
