import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { bucketOf } from '../../../server/indicators/buckets.js';
import { type Bucket, bucketSchema } from '../../../server/indicators/indicators.schemas.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { fullLog } from '../../support/full-log.js';
import { FullRecords } from '../../support/full-records.js';
import { seeded } from '../../support/seeded.js';
import type { SegmentRow } from '../../support/stores.js';

const PERIOD = { from: '2025-11-10', to: '2026-05-20' };
const dimensions = [
  'mission_id',
  'activity_type',
  'site',
  'territory',
  'language',
  'funder',
  'remote',
  'provenance',
  'status',
];
const COUNTED = new Set(['declared', 'validated']);

jest.setTimeout(300_000);

describe('Different volunteers are counted exactly in every slice', () => {
  let desk: FigureDesk;
  let rows: SegmentRow[];

  beforeAll(async () => {
    desk = await FigureDesk.open();
    const random = seeded(Number(process.env['SEED'] ?? 11));
    const records = new FullRecords(desk.stores, desk.house, random);
    await records.write();
    const [soup, lessons, visits] = records.missions;
    // What a row leaves out is that of its mission.
    const sites = new Map([
      [soup, 'quay'],
      [lessons, 'hill'],
    ]);
    const missions = new Set([soup, lessons, visits]);
    const log = fullLog(records, random, 600);
    await desk.stores.accept(desk.house, log);
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
    await desk.refresh.run(desk.house, 'asked', ['active_volunteers', 'volunteer_hours']);
    rows = log.map((row) => {
      const mission = missions.has(row.mission_id as string) ? (row.mission_id as string) : undefined;
      const type = mission === soup ? 'meals' : null;
      return { ...row, site: row.site ?? sites.get(mission) ?? null, activity_type: row.activity_type ?? type };
    });
  });
  afterAll(() => desk.close());

  /** The same counted one by one from the lines of the log. */
  function countedByHand(
    bucket: Bucket | null,
    by: readonly string[],
    where: readonly string[] = [],
  ): Map<string, number> {
    const people = new Map<string, Set<unknown>>();
    for (const row of rows) {
      const day = row.day as string;
      const cells = row as Readonly<Record<string, unknown>>;
      const isWanted = where.every((one) => String(cells[one.split(':')[0] ?? '']) === one.split(':')[1]);
      if (
        !isWanted ||
        day < PERIOD.from ||
        day >= PERIOD.to ||
        !COUNTED.has(row.status as string) ||
        row.volunteer_key === null
      )
        continue;
      const start = bucket ? [bucketOf(bucket, day, 9).start] : [];
      const key = JSON.stringify([...start, ...by.map((name) => cells[name] ?? null)]);
      people.set(key, (people.get(key) ?? new Set()).add(row.volunteer_key));
    }
    return new Map([...people].map(([key, set]) => [key, set.size]));
  }

  async function answered(bucket: Bucket | null, by: readonly string[], where: string[] = []) {
    const slices = [...(bucket ? [bucket] : []), ...by];
    const told = new Map<string, number>();
    for (const name of ['active_volunteers', 'volunteer_hours']) {
      const answer = await desk.figures.answer(desk.house, name, { ...PERIOD, by: slices.join(','), where });
      for (const row of slices.length > 0 ? answer.rows : [answer.total]) {
        if (Number(row['active_volunteers']) === 0) continue;
        const key = JSON.stringify([...(bucket ? [row['bucket']] : []), ...by.map((one) => row[one] ?? null)]);
        expect(told.get(key) ?? row['active_volunteers']).toBe(row['active_volunteers']);
        told.set(key, Number(row['active_volunteers']));
      }
    }
    return told;
  }
  const sorted = (counts: Map<string, number>) => [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));

  it.each([null, ...bucketSchema.options])('by %s, alone and with each column', async (bucket) => {
    for (const by of [[], ...dimensions.map((one) => [one])])
      expect([by, sorted(await answered(bucket, by))]).toEqual([by, sorted(countedByHand(bucket, by))]);
  });

  it('by columns two by two', async () => {
    for (const by of dimensions.slice(1).map((one, at) => [dimensions[at] ?? '', one]))
      expect([by, sorted(await answered(null, by))]).toEqual([by, sorted(countedByHand(null, by))]);
  });

  it('with a filter, and two values of one column', async () => {
    for (const where of [['site:quay'], ['status:validated', 'funder:city'], ['remote:true', 'provenance:measured']])
      expect(sorted(await answered('month', ['territory'], where))).toEqual(
        sorted(countedByHand('month', ['territory'], where)),
      );
  });
});
