import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bucketSchema, type IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import { dimensionsOf } from '../../../server/indicators/request.js';
import type { IndicatorHeader } from '../../../server/query-files/header.schemas.js';
import { Organisation } from '../../../server/registry/organisation.entity.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { inEveryFormat } from '../../support/partitions.js';
import { seeded } from '../../support/seeded.js';
import type { SegmentRow } from '../../support/stores.js';

const PERIOD = { from: '2025-11-10', to: '2026-05-20' };
const DAYS = 240;
const ROWS = Number(process.env['RUNS'] ?? 400);

describe('Totals equal the sum of their parts in every format', () => {
  let desk: FigureDesk;
  let headers: IndicatorHeader[];

  beforeAll(async () => {
    desk = await FigureDesk.open();
    await desk.stores.registry.transaction(desk.house.id, async (manager) => {
      const organisation = await manager.findOneOrFail(Organisation, { id: desk.house.id });
      organisation.valuesTime = true;
    });
    await desk.stores.accept(desk.house, log(Number(process.env['SEED'] ?? 7)));
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
    const runs = await desk.refresh.run(desk.house, 'asked');
    const failed = runs.find(({ outcome }) => outcome !== 'succeeded');
    if (failed) throw new Error(`${failed.name}: ${failed.message ?? ''}`);
    headers = [...(await desk.files.library()).indicators.values()].map(({ header }) => header);
  });

  afterAll(() => desk.close());

  it('of every figure, over any bucket and any dimension', async () => {
    const faults: string[] = [];
    for (const header of headers)
      for (const by of partitionsOf(header)) {
        const result = await desk.figures.answer(desk.house, header.name, { ...PERIOD, by });
        for (const [format, rows] of Object.entries(inEveryFormat(result)))
          faults.push(...broken(header, by, rows, result.total).map((fault) => `${fault} in ${format}`));
      }
    expect(faults).toEqual([]);
  });

  it('of every figure, with a filter, whose total is that of its own line', async () => {
    const [filtered, lines]: unknown[][] = [[], []];
    for (const header of headers)
      for (const dimension of dimensionsOf(header)) {
        const { rows } = await desk.figures.answer(desk.house, header.name, { ...PERIOD, by: dimension });
        const line = rows.find((row) => row[dimension] !== null);
        if (!line) continue;
        const where = `${dimension}:${String(line[dimension])}`;
        const { total } = await desk.figures.answer(desk.house, header.name, { ...PERIOD, where });
        const names = comparable(header, dimension);
        filtered?.push([header.name, where, ...names.map((name) => total[name] ?? null)]);
        lines?.push([header.name, where, ...names.map((name) => line[name] ?? null)]);
      }
    expect(filtered).toEqual(lines);
  });
});

/** A balance over a dimension has no line of its own there. */
function comparable({ measures }: IndicatorHeader, dimension: string): string[] {
  return Object.keys(measures).filter((name) => measures[name]?.over !== dimension);
}

/** Each bucket, each dimension, and some of them two by two. */
function partitionsOf(header: IndicatorHeader): string[] {
  const dimensions = dimensionsOf(header);
  const pairs = dimensions.slice(1, 4).map((name, at) => `${dimensions[at] ?? ''},${name}`);
  return [...bucketSchema.options, ...dimensions, ...pairs, ...dimensions.slice(0, 2).map((name) => `month,${name}`)];
}

const isOfTime = (by: string) => bucketSchema.options.some((bucket) => by.split(',').includes(bucket));

/** The laws that this answer breaks: a sum is that of its parts, a set lies between its largest part and their sum. */
function broken(
  header: IndicatorHeader,
  by: string,
  rows: readonly Record<string, unknown>[],
  total: IndicatorResult['total'],
): string[] {
  return Object.entries(header.measures).flatMap(([name, measure]) => {
    const parts = rows.flatMap((row) => (row[name] === null ? [] : [Number(row[name])]));
    const sum = parts.reduce((so, part) => so + part, 0);
    const whole = Number(total[name] ?? 0);
    const isSum = measure.kind === 'sum' && !measure.within && !header.time.end;
    const isSet =
      (measure.kind === 'distinct' && !measure.without && !measure.period) ||
      (measure.kind === 'first_time' && !isOfTime(by));
    const holds = isSum ? Math.abs(sum - whole) < 1e-6 : !isSet || (whole >= Math.max(0, ...parts) && whole <= sum);
    return holds ? [] : [`${header.name}.${name} by ${by}: ${whole}, parts ${parts.join(' ')}`];
  });
}

/** Volunteers, groups, corrections and gaps as logs have them; the same for the same seed. */
function log(seed: number): SegmentRow[] {
  const random = seeded(seed);
  const one = <T>(...values: T[]): T => values[Math.floor(random() * values.length)] as T;
  return Array.from({ length: ROWS }, (_, at): SegmentRow => {
    const isGroup = random() < 0.1;
    const person = `00000000-0000-4000-8000-0000000000${String(10 + Math.floor(random() * 40))}`;
    return {
      activity_id: `a${at}`,
      day: new Date(Date.UTC(2025, 9, 20) + Math.floor(random() * DAYS) * 86_400_000).toISOString().slice(0, 10),
      volunteer_key: isGroup ? null : person,
      headcount: isGroup ? 2 + Math.floor(random() * 9) : 1,
      mission_id: one('soup', 'lessons', 'visits', null),
      activity_type: one('meals', 'teaching', null),
      site: one('quay', 'hill', null),
      territory: one('north', 'south'),
      language: one('fr', 'ar', null),
      funder: one('city', null),
      remote: one(true, false),
      person_seconds: random() < 0.1 ? null : 60 * Math.floor(1 + random() * 500),
      beneficiaries: random() < 0.5 ? null : Math.floor(random() * 60),
      provenance: one('measured', 'declared', 'declared', 'estimated'),
      status: one('validated', 'validated', 'declared', 'disputed', 'refused', 'no_show'),
      outcomes:
        random() < 0.4
          ? [
              {
                type: one('meals', 'waste'),
                quantity: String(Math.floor(random() * 90) / 4),
                unit: one('meal', 'kg'),
                shared: random() < 0.2,
              },
            ]
          : [],
    };
  });
}
