import { describe, expect, it } from '@jest/globals';
import { activityCsv } from '../../seeds/association/activity-csv.js';
import { largeLog, outcomeTypes } from '../../seeds/large-log.js';

const order = { rows: 5000, volunteers: 300, missions: 40, seed: '1', until: '2026-07-01' };
const rows = [...largeLog(order)];
const text = (log: typeof order) => [...activityCsv(largeLog(log), outcomeTypes)].join('');

describe('a large log for benchmarks', () => {
  it('the same order gives the same bytes, another seed gives others', () => {
    expect(text(order)).toBe(text(order));
    expect(text({ ...order, seed: '2' })).not.toBe(text(order));
  });

  it('has exactly the rows asked for, each with its own id, in order of day', () => {
    expect(rows.length).toBe(order.rows);
    expect(new Set(rows.map(({ externalId }) => externalId)).size).toBe(order.rows);
    const days = rows.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    expect(days.at(0)?.slice(0, 7)).toBe('2023-07');
    expect(days.at(-1)).toBe('2026-06-30');
    expect(text(order).trimEnd().split('\n').length).toBe(order.rows + 1);
  });

  it('one row is one row', () => {
    expect([...largeLog({ ...order, rows: 1 })].length).toBe(1);
  });

  it('names no more volunteers and missions than asked for', () => {
    const volunteers = new Set(rows.flatMap(({ volunteer }) => volunteer ?? []));
    expect(volunteers.size).toBeGreaterThan(250);
    expect(volunteers.size).toBeLessThanOrEqual(300);
    expect(new Set(rows.map(({ mission }) => mission)).size).toBeLessThanOrEqual(40);
  });

  it('has groups without a name, unknown hours and a calm August', () => {
    expect(rows.some(({ headcount, volunteer }) => (headcount ?? 0) > 1 && volunteer === null)).toBe(true);
    expect(rows.some(({ personSeconds }) => personSeconds === null)).toBe(true);
    const rowsIn = (month: string) => rows.filter(({ day }) => day.slice(5, 7) === month).length;
    expect(rowsIn('08')).toBeLessThan(0.7 * rowsIn('03'));
  });
});
