import { describe, expect, it } from '@jest/globals';
import type { Telling } from '../../../server/privacy/cells.js';
import { leastPeople } from '../../../server/privacy/audience.js';
import { withhold } from '../../../server/privacy/withhold.js';
import { listOf, part, people, tableOf } from './table.js';

const hiddenIn = (...tellings: Telling[]) => [...withhold(tellings, 5).keys].toSorted();

describe('What an outside reader may see', () => {
  it('needs five volunteers; a file or an association may ask for more, never for fewer', () => {
    expect(leastPeople('external', 'volunteer', 1)).toBe(5);
    expect(leastPeople('external', 'answer', 8)).toBe(8);
    expect(leastPeople('internal', 'volunteer', 5)).toBe(1);
    expect(leastPeople('self', 'volunteer', 5)).toBe(0);
    expect(leastPeople('external', 'none', 5)).toBe(0);
  });

  it('a donor does not see a mission with four volunteers, nor the smallest mission that would give it away', () => {
    const list = listOf([part(people(0, 4), 10), part(people(10, 9), 50), part(people(30, 6), 40)]);
    expect(hiddenIn(list)).toEqual(['a', 'c']);
  });

  it('two small missions hide each other only if they have five people together', () => {
    const two = [part(people(0, 2), 10), part(people(10, 2), 20)];
    expect(hiddenIn(listOf([...two, part(people(30, 8), 40), part(people(50, 7), 9)]))).toEqual(['a', 'b', 'd']);
    const three = [part(people(0, 2), 10), part(people(10, 3), 20)];
    expect(hiddenIn(listOf([...three, part(people(30, 8), 40)]))).toEqual(['a', 'b']);
  });

  it('the same two people in two small missions count once', () => {
    const same = [part(people(0, 3), 10), part(people(0, 3), 20), part(people(30, 8), 40), part(people(50, 9), 40)];
    expect(hiddenIn(listOf(same))).toEqual(['a', 'b', 'c']);
  });

  it('a group counts as the people it came with', () => {
    const list = listOf([part([], 10, { largestGroup: 6 }), part([], 10, { largestGroup: 3 }), part(people(0, 9), 1)]);
    expect(hiddenIn(list)).toEqual(['a', 'b']);
  });

  it('a mission where nobody came is 0, and hides nobody', () => {
    const list = listOf([part(people(0, 9), 10), part(people(20, 9), 10)]);
    list.cells = [...list.cells, { key: 'empty', table: 'list', parts: [], state: 'asked' }];
    expect(hiddenIn(list)).toEqual([]);
  });

  it('an amount stated by nobody in particular is open', () => {
    expect(hiddenIn(listOf([part([], 10), part(people(0, 9), 10)]))).toEqual([]);
  });

  it('in a table with totals both ways, a hidden cell has company in its row and in its column', () => {
    const full = (at: number) => part(people(at * 20, 10), 100 + at);
    const rows = [
      [part(people(0, 3), 7), full(1), full(2)],
      [full(3), full(4), full(5)],
      [full(6), full(7), full(8)],
    ];
    const hidden = hiddenIn(tableOf(rows));
    for (const side of ['r', 'c'])
      for (const at of [0, 1, 2]) {
        const inLine = hidden.filter((key) => key.includes(`${side}${at}`) && key.length === 4);
        expect([0, 2, 3]).toContain(inLine.length);
      }
    expect(hidden).toContain('r0c0');
    expect(hidden).toHaveLength(4);
  });

  it('a hidden cell is not known within a tenth because its company is tiny', () => {
    // Totals both ways leave r0c0 between 999 and 1,001: a table that looks safe by counting alone.
    const rows = [
      [part(people(0, 4), 1000), part(people(10, 9), 1)],
      [part(people(20, 9), 5000), part(people(30, 9), 1)],
    ];
    const hidden = hiddenIn(tableOf(rows));
    expect(hidden.length).toBeGreaterThan(4);
  });

  it('everybody without one funder, the year without eleven months: what subtraction gives is a cell too', () => {
    const parts = [part(people(0, 20), 100), part(people(50, 3), 10)];
    const filtered: Telling = {
      unit: 'volunteer',
      parts,
      cells: [
        { key: 'funder', table: 'asked', parts: [0], state: 'asked' },
        { key: 'all', table: 'all', parts: [0, 1], state: 'assumed' },
      ],
    };
    expect(hiddenIn(filtered)).toEqual(['funder']);
  });

  it('what nobody noted anywhere hides nothing more', () => {
    const [few, some, many] = [part(people(0, 3), 0), part(people(10, 6), 0), part(people(30, 9), 0)];
    expect(hiddenIn(listOf([few, some, many]))).toEqual(['a', 'b']);
  });

  it('hours are hidden where the coverage of the same mission is, in one family', () => {
    const hours = listOf([part(people(0, 6), 10), part(people(10, 9), 50), part(people(30, 7), 40)]);
    const coverage = listOf([part(people(0, 4), 10), part(people(10, 9), 50), part(people(30, 7), 40)]);
    expect(hiddenIn(hours)).toEqual([]);
    expect(hiddenIn(hours, coverage)).toEqual(['a', 'c']);
  });

  it('four answers are hidden, five are shown', () => {
    const answers = (count: number) => part([], count, { rows: count });
    const list: Telling = { ...listOf([answers(4), answers(5), answers(9)]), unit: 'answer' };
    expect(hiddenIn(list)).toEqual(['a', 'b']);
    expect(hiddenIn({ ...listOf([answers(5), answers(9)]), unit: 'answer' })).toEqual([]);
  });

  it('overlapping periods do not give away the weeks they share', () => {
    const [early, shared, late] = [part(people(0, 9), 90), part(people(20, 2), 4), part(people(40, 9), 70)];
    const told: Telling = {
      unit: 'volunteer',
      parts: [early, shared, late],
      cells: [
        { key: 'first', table: '1', parts: [0, 1], state: 'told' },
        { key: 'second', table: '2', parts: [1, 2], state: 'asked' },
        { key: 'whole', table: '3', parts: [0, 1, 2], state: 'told' },
      ],
    };
    expect(hiddenIn(told)).toEqual(['second']);
  });
});
