import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SharedRows } from '../../../server/indicators/shared-rows.js';
import type { IndicatorFile } from '../../../server/query-files/library.js';
import { type MemoryWarehouse, openMemoryWarehouse } from '../../../server/warehouse/memory-warehouse.js';

const MARCH = { hull: { from: '2026-03-01', to: '2026-04-01' }, days: null };
const TWO_DAYS = { ...MARCH, days: ['2026-03-02', '2026-03-04'] };
const BY_DAY = 'SELECT day, amount FROM staging.activity WHERE day >= $from AND day < $to';

let memory: MemoryWarehouse;
beforeEach(async () => {
  memory = await openMemoryWarehouse();
  await memory.connection.run(`CREATE SCHEMA staging;
    CREATE TABLE staging.activity AS SELECT DATE '2026-02-20' + i::INTEGER AS day, i AS amount FROM range(60) AS r(i);
    CREATE TABLE staging.stated AS SELECT DATE '2026-02-20' + i::INTEGER AS from_day, i AS amount FROM range(60) AS r(i)`);
});
afterEach(() => memory.close());

function fileOf(sql: string, refresh = { incremental: true, lookback: '0d' }): IndicatorFile {
  const relations = [...sql.matchAll(/staging\.\w+/g)].map(([name]) => name);
  return { header: { refresh }, sql, relations: [...new Set(relations)] } as unknown as IndicatorFile;
}

/** What a SELECT reads where another figure of the same transaction reads the same view. */
const shared = (file: IndicatorFile, stretch = MARCH as typeof MARCH | typeof TWO_DAYS) =>
  new SharedRows(memory.connection, [file, file]).of(file, stretch);

describe('Rows of the days being computed', () => {
  it.each([
    BY_DAY,
    `${BY_DAY} AND amount > 20 GROUP BY ALL ORDER BY day`,
    `WITH marked AS (\n  ${BY_DAY}\n), few AS (SELECT * FROM marked WHERE amount = 10 OR amount = 20)\nSELECT activity.day, amount FROM few AS activity`,
  ])('are read once for all figures, which say the same: %s', async (sql) => {
    const select = await shared(fileOf(sql));
    expect(select).toMatch(/FROM temp\.shared_1 AS activity/);
    const bound = MARCH.hull;
    const own = await memory.connection.read(`SELECT * FROM (${sql}) ORDER BY ALL`, bound);
    expect(own.length).toBeGreaterThan(0);
    expect(await memory.connection.read(`SELECT * FROM (${select}) ORDER BY ALL`, bound)).toEqual(own);
  });

  it.each([
    ['days beside them', `${BY_DAY} OR amount = 1`],
    ['days beside them, said further on', `${BY_DAY} AND amount > 3 OR amount = 1`],
    ['days after them', `${BY_DAY} + 31`],
    ['days before them', BY_DAY.replace('$from', '$from - 31')],
    ['every day', 'SELECT day, amount FROM staging.activity'],
    ['a view whose rows have no day', 'SELECT from_day AS day FROM staging.stated WHERE day >= $from AND day < $to'],
    ['columns by the whole name of the view', BY_DAY.replace('SELECT day', 'SELECT staging.activity.day')],
  ])('are not what a SELECT is given that reads %s', async (_, sql) => {
    expect(await shared(fileOf(sql))).toBe(sql);
  });

  it('are left to the only figure that reads them', async () => {
    const file = fileOf(BY_DAY);
    expect(await new SharedRows(memory.connection, [file]).of(file, MARCH)).toBe(BY_DAY);
  });

  it('are those of listed days only where a row depends on its own day alone', async () => {
    expect(await shared(fileOf(BY_DAY), TWO_DAYS)).toContain('temp.shared_1');
    expect(await shared(fileOf(BY_DAY, { incremental: true, lookback: '31d' }), TWO_DAYS)).toBe(BY_DAY);
    expect(await shared(fileOf(BY_DAY, { incremental: true, lookback: '31d' }), MARCH)).toContain('temp.shared_');
  });
});
