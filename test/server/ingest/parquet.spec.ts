import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolderWarehouse } from '../../../server/warehouse/folder-warehouse.js';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

/** The bytes of a Parquet file that another program could have written. */
async function parquet(select: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'sillage-parquet-'));
  const { connection, close } = await openFolderWarehouse({ folder, files: [], memory: '128MB' });
  const file = join(folder, 'made.parquet');
  await connection.copyToParquet(select, file);
  close();
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

const rows = () =>
  desk.rows(`SELECT activity_id, day, started_at, person_seconds, outcomes FROM activity ORDER BY activity_id`);

describe('A Parquet file', () => {
  it('says the same as the same rows in a text file', async () => {
    const made = await parquet(
      `SELECT * FROM (VALUES ('a', 'ines', DATE '2026-03-02', 2.5::DOUBLE, true), ('b', NULL, DATE '2026-03-03', 1e-7::DOUBLE, NULL))
       AS log(external_id, volunteer, day, hours, remote)`,
    );
    const receipt = await desk.send(made);
    expect(receipt).toMatchObject({ lines: 2, inserted: 2, totals: { personSeconds: 9000 } });
    const again = await desk.send(
      'external_id,volunteer,day,hours,remote\na,ines,2026-03-02,2.5,true\nb,,2026-03-03,0.0000001,\n',
    );
    expect(again).toMatchObject({ lines: 2, unchanged: 2 });
  });

  it('gives exact instants, whose day is that of the source, and times without a zone, which are those of the source', async () => {
    await desk.send(
      await parquet(`SELECT 'utc' AS external_id, TIMESTAMPTZ '2026-03-01 23:30:00+00' AS "start", 60 AS minutes`),
    );
    await desk.send(
      await parquet(`SELECT 'wall' AS external_id, TIMESTAMP '2026-03-01 23:30:00' AS "start", 60 AS minutes`),
    );
    expect(await rows()).toMatchObject([
      { activity_id: 'food-bank:utc', day: '2026-03-02', started_at: '2026-03-01T23:30:00.000Z' },
      { activity_id: 'food-bank:wall', day: '2026-03-01', started_at: '2026-03-01T22:30:00.000Z' },
    ]);
  });

  it('carries a list in its outcomes, and nowhere else', async () => {
    const list = `[{'type': 'meals', 'quantity': 12.5::DECIMAL(18,6), 'unit': 'meal', 'shared': true}]`;
    await desk.send(await parquet(`SELECT 'a' AS external_id, DATE '2026-03-02' AS day, ${list} AS outcomes`));
    expect(await rows()).toMatchObject([{ outcomes: [{ type: 'meals', quantity: '12.500000', unit: 'meal' }] }]);
    const nested = parquet(`SELECT DATE '2026-03-02' AS day, [1, 2] AS hours`);
    await expect(desk.send(await nested)).rejects.toMatchObject({ code: 'nested-value' });
  });

  it('names the place of a row that is rejected', async () => {
    const made = await parquet(
      `SELECT * FROM (VALUES ('2026-03-02', 1.0), ('never', 2.0), ('2026-03-04', 'NaN'::DOUBLE)) AS log(day, hours)`,
    );
    const { lines, rejections } = await desk.send(made);
    expect([lines, rejections.map(({ line, code }) => [line, code])]).toEqual([
      3,
      [
        [2, 'invalid-date'],
        [3, 'invalid-duration'],
      ],
    ]);
  });

  it('that is cut or altered is refused whole', async () => {
    const whole = await parquet(`SELECT 'a' || range AS external_id, DATE '2026-03-02' AS day FROM range(5000)`);
    const altered = Buffer.from(whole);
    altered.fill(0xff, 100, 1_000);
    for (const bytes of [whole.subarray(0, -8), whole.subarray(0, 500), altered])
      await expect(desk.send(bytes)).rejects.toMatchObject({ code: 'corrupt-file' });
  });
});
