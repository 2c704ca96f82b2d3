import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

describe('A record of people in 33 places of the clock, brought without a mapping', () => {
  it('balances, keeps each person’s own date, and names every defect', async () => {
    const receipt = await desk.send(readFileSync('test/fixtures/git-commits/offsets.csv'), { source: 'tools' });
    expect(receipt).toMatchObject({ lines: 36, inserted: 35, rejected: 1, flagged: 1 });
    expect(receipt.rejections).toMatchObject([
      { line: 35, column: 'started_at', code: 'invalid-time', value: '1312735823 +51800' },
    ]);
    expect(receipt.totals).toEqual({ personSeconds: null, headcount: 35, activities: 35 });
    const rows = await desk.rows<{ day: string; hours: number; flags: string[] }>(
      `SELECT day::VARCHAR AS day, count(*)::INTEGER AS rows, count(DISTINCT started_at)::INTEGER AS instants
       FROM activity GROUP BY ALL ORDER BY ALL`,
    );
    expect(rows).toEqual([
      { day: '2026-03-01', rows: 33, instants: 33 },
      { day: '2026-03-02', rows: 2, instants: 1 },
    ]);
    expect(await desk.rows('SELECT activity_id, flags FROM activity WHERE len(flags) > 0')).toEqual([
      { activity_id: 'tools:c34', flags: ['recorded-before-start'] },
    ]);
    expect(await desk.rows('SELECT sum(quantity)::INTEGER AS files, count(*)::INTEGER AS stated FROM outcome')).toEqual(
      [{ files: 54, stated: 35 }],
    );
  });
});
