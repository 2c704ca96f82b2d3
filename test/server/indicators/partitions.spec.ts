import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dimensionsOf, unitOf } from '../../../server/query-files/header-names.js';
import { bucketSchema, type IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import type { IndicatorHeader } from '../../../server/query-files/header.schemas.js';
import type { MeasureHeader } from '../../../server/query-files/measure.schemas.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { fullLog } from '../../support/full-log.js';
import { FullRecords } from '../../support/full-records.js';
import { inEveryFormat } from '../../support/partitions.js';
import { seeded } from '../../support/seeded.js';
import { SentFiles } from '../ingest/sent-file.js';

const PERIOD = { from: '2025-11-10', to: '2026-05-20' };
const ROWS = Number(process.env['RUNS'] ?? 400);

jest.setTimeout(300_000);

describe('Totals equal the sum of their parts in every format', () => {
  const files = new SentFiles();
  let desk: FigureDesk;
  let headers: IndicatorHeader[];

  beforeAll(async () => {
    desk = await FigureDesk.open();
    const random = seeded(Number(process.env['SEED'] ?? 7));
    const records = new FullRecords(desk.stores, desk.house, random);
    await records.write();
    await desk.stores.accept(desk.house, fullLog(records, random, ROWS));
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
    const runs = await desk.refresh.run(desk.house, 'asked');
    const failed = runs.find(({ outcome }) => outcome !== 'succeeded');
    if (failed) throw new Error(`${failed.name}: ${failed.message ?? ''}`);
    headers = [...(await desk.files.library()).indicators.values()].map(({ header }) => header);
  });

  afterAll(async () => {
    await desk.close();
    files.remove();
  });

  it('of every figure, over any bucket and any dimension', async () => {
    const faults: string[] = [];
    for (const header of headers)
      for (const by of partitionsOf(header)) {
        const result = await desk.figures.answer(desk.house, header.name, { ...PERIOD, by });
        for (const [format, rows] of Object.entries(await inEveryFormat(result, files)))
          faults.push(...broken(header, by, rows, result.total).map((fault) => `${fault} in ${format}`));
      }
    expect(faults).toEqual([]);
  });

  it('of every figure, with a filter, whose total is that of its own line', async () => {
    const faults: string[] = [];
    for (const header of headers)
      for (const dimension of dimensionsOf(header)) {
        const { rows } = await desk.figures.answer(desk.house, header.name, { ...PERIOD, by: dimension });
        const line = rows.find((row) => row[dimension] !== null);
        if (!line) continue;
        const where = `${dimension}:${String(line[dimension])}`;
        const { total } = await desk.figures.answer(desk.house, header.name, { ...PERIOD, where });
        for (const name of comparable(header, dimension)) {
          // In a list, a cent may go to a neighbour so that the list adds up.
          const cents = unitOf(header, name) === 'money' ? 0.0101 : 0;
          const isSame = total[name] === line[name] || Math.abs(Number(total[name]) - Number(line[name])) < cents;
          if (!isSame) faults.push(`${header.name}.${name} where ${where}: ${total[name]}, its line ${line[name]}`);
        }
      }
    expect(faults).toEqual([]);
  });

  it('of what is never mixed, kind by kind: meals, kilograms, each scale of opinions', async () => {
    const [faults, checked]: string[][] = [[], []];
    for (const header of headers)
      for (const [name, { kind, within }] of Object.entries(header.measures)) {
        if (kind !== 'sum' || !within || header.time.end) continue;
        const { rows: kinds } = await desk.figures.answer(desk.house, header.name, { ...PERIOD, by: within.join(',') });
        for (const one of kinds.filter((row) => row[name] !== null)) {
          const where = within.map((dimension) => `${dimension}:${String(one[dimension])}`);
          for (const by of [...bucketSchema.options, ...dimensionsOf(header)]) {
            const { rows, total } = await desk.figures.answer(desk.house, header.name, { ...PERIOD, by, where });
            const sum = rows.reduce((so, row) => so + Number(row[name] ?? 0), 0);
            checked?.push(header.name);
            if (Math.abs(sum - Number(total[name])) > 1e-6 || total[name] !== one[name])
              faults?.push(`${header.name}.${name} by ${by} where ${where.join(' ')}: ${total[name]}, parts ${sum}`);
          }
        }
      }
    expect(faults).toEqual([]);
    const mixed = ['beneficiary_satisfaction', 'concrete_outcomes', 'converted_outcomes', 'outcomes_per_hour'];
    expect([...new Set(checked)]).toEqual([...mixed, 'volunteer_satisfaction']);
  });

  it('and every figure has something to add up', async () => {
    const empty: string[] = [];
    for (const { name, measures } of headers) {
      const by = [...new Set(Object.values(measures).flatMap(({ within }) => within ?? []))].join(',');
      const { rows, total } = await desk.figures.answer(desk.house, name, { ...PERIOD, by });
      const isTold = (row: IndicatorResult['total']) => Object.keys(measures).some((one) => Number(row[one] ?? 0) > 0);
      if (![...rows, total].some(isTold)) empty.push(name);
    }
    expect(empty).toEqual([]);
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
    if (isPlainRatio(measure)) return ratioFaults(header, name, by, [...rows, total]);
    const holds = isSum ? Math.abs(sum - whole) < 1e-6 : !isSet || (whole >= Math.max(0, ...parts) && whole <= sum);
    return holds ? [] : [`${header.name}.${name} by ${by}: ${whole}, parts ${parts.join(' ')}`];
  });
}

const isPlainRatio = ({ kind, interval, denominator, at_least }: MeasureHeader) =>
  kind === 'ratio' && interval !== 'bootstrap' && denominator !== undefined && !at_least;

/** A share is that of the two numbers beside it, in every line. */
function ratioFaults(
  header: IndicatorHeader,
  name: string,
  by: string,
  rows: readonly Record<string, unknown>[],
): string[] {
  const { numerator = '', denominator = '', scale = 1 } = header.measures[name] ?? {};
  return rows.flatMap((row) => {
    const [above, below] = [row[numerator] ?? null, row[denominator] ?? null];
    const expected = above === null || below === null || below === 0 ? null : (Number(above) / Number(below)) * scale;
    const isSame =
      expected === null ? row[name] === null : Math.abs(Number(row[name]) - expected) < 1e-9 * (1 + expected);
    return isSame ? [] : [`${header.name}.${name} by ${by}: ${JSON.stringify([row[name], above, below])}`];
  });
}
