import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Caller } from '../../../server/auth/caller.js';
import { FigureRowsBehind } from '../../../server/indicators/figure-rows.js';
import type { FigureRow, FigureRows } from '../../../server/indicators/rows.schemas.js';
import { Organisation } from '../../../server/registry/organisation.entity.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { fullLog } from '../../support/full-log.js';
import { FullRecords } from '../../support/full-records.js';
import { seeded } from '../../support/seeded.js';

jest.setTimeout(300_000);
const PERIOD = { from: '2025-12-15', to: '2026-05-20' };

describe('The rows behind every figure', () => {
  let desk: FigureDesk;
  let behind: FigureRowsBehind;
  let records: FullRecords;
  let names: string[];

  beforeAll(async () => {
    desk = await FigureDesk.open();
    behind = new FigureRowsBehind(desk.figures, desk.stores.warehouses);
    const random = seeded(Number(process.env['SEED'] ?? 3));
    records = new FullRecords(desk.stores, desk.house, random);
    await records.write();
    await desk.stores.accept(desk.house, fullLog(records, random, 300));
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
    const failed = (await desk.refresh.run(desk.house, 'asked')).filter(({ outcome }) => outcome === 'failed');
    if (failed.length > 0) throw new Error(JSON.stringify(failed));
    names = [...(await desk.files.library()).indicators.keys()];
  });
  afterAll(() => desk.close());

  const callerOf = (role: 'director' | 'coordinator', missionScope: string[] | null = null): Caller => ({
    kind: 'account',
    accountId: null,
    name: 'Ana',
    organisationId: desk.house.id,
    organisationSlug: desk.house.slug,
    roles: [role],
    missionScope,
    personId: null,
  });

  async function all(name: string, caller: Caller, where?: string[]) {
    const rows: FigureRow[] = [];
    let page: FigureRows;
    let after = 0;
    do {
      page = await behind.of(caller, name, { ...PERIOD, after, ...(where ? { where } : {}) });
      rows.push(...page.rows);
      after = page.next ?? 0;
    } while (page.next !== null);
    return { page, rows };
  }

  /** What a list of rows, and those that are not shown, add to each sum; in millionths, which are whole. */
  const millionths = (value: number | null | undefined) => Math.round((value ?? 0) * 1e6);
  const added = ({ page, rows }: Awaited<ReturnType<typeof all>>, measure: string) =>
    rows.reduce((sum, row) => sum + millionths(row.values[measure]), 0) +
    millionths(page.erased.values[measure]) +
    millionths(page.elsewhere.values[measure]);

  it('are as many as the figure counts and leaves out, and add up to it, whoever looks', async () => {
    const [soup = ''] = records.missions;
    const told: string[] = [];
    for (const name of names) {
      for (const where of [undefined, [`mission_id:${soup}`], ['site:quay']]) {
        const asked = { ...PERIOD, ...(where ? { where } : {}) };
        const figure = await desk.figures
          .answer(desk.house, name, asked)
          .catch((error: { code: string }) => error.code);
        if (typeof figure === 'string') continue;
        const { card, total } = figure;
        expect([name, card.links.rows === null]).toEqual([name, false]);
        for (const caller of [callerOf('director'), callerOf('coordinator', [soup])]) {
          const found = await all(name, caller, where);
          const { page, rows } = found;
          expect([name, page.total.counted, page.total.leftOut]).toEqual([name, card.rows.counted, card.rows.leftOut]);
          const shown = rows.reduce((sum, row) => sum + row.rows, 0);
          expect([name, shown + page.erased.rows + page.elsewhere.rows]).toEqual([name, page.total.rows]);
          for (const measure of Object.keys(page.total.values)) {
            // Kinds never mixed have no total, but their rows have a sum each.
            if (total[measure] === null || !(measure in (rows[0]?.values ?? {}))) continue;
            expect([name, measure, added(found, measure)]).toEqual([name, measure, millionths(Number(total[measure]))]);
            expect([name, measure, page.total.values[measure]]).toEqual([name, measure, total[measure]]);
            told.push(`${name}.${measure}`);
          }
        }
      }
    }
    for (const one of ['need_coverage.needed_seconds', 'unmet_hours.unmet_hours', 'value_of_time.value_of_time'])
      expect(told).toContain(one);
    for (const one of ['volunteer_satisfaction.satisfied', 'response_rate.asked']) expect(told).toContain(one);
  });

  it('of an amount are valued to the cent: hours × rate, and no cent is lost on the way', async () => {
    const { rows } = await all('value_of_time', callerOf('director'));
    const rate = (row: FigureRow) =>
      ((row.activityType === 'meals' && (row.day ?? '') >= '2026-02-15' ? 9.997 : 12.023) * 1.42) / 3600;
    const counted = rows.filter(({ leftOut }) => leftOut === null);
    expect(counted.length).toBeGreaterThan(50);
    for (const row of counted)
      expect(
        Math.abs((row.values['value_of_time'] ?? 0) - (row.values['person_seconds'] ?? 0) * rate(row)),
      ).toBeLessThan(0.0101);
  });

  it('of opinions are how many of each score, in each mission: no day, no name, nothing that sorts them out', async () => {
    const { rows } = await all('volunteer_satisfaction', callerOf('director'));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map(({ day, id, source }) => [day, id, source])).toEqual(rows.map(() => [null, null, null]));
    expect(rows.some((row) => row.rows > 1)).toBe(true);
    expect(rows.every(({ score }) => score !== null && score.given <= score.scale)).toBe(true);
  });

  it('of a statement say its period and how it was counted', async () => {
    const { rows } = await all('unique_beneficiaries', callerOf('director'));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows[0]).toMatchObject({ day: '2026-01-01', method: 'register', rows: 1 });
    const january = { from: '2026-01-01', to: '2026-02-01', where: [`mission_id:${records.missions[0]}`] };
    const one = await behind.of(callerOf('director'), 'unique_beneficiaries', { ...january, after: 0 });
    const { total } = await desk.figures.answer(desk.house, 'unique_beneficiaries', january);
    expect(one.rows.map(({ values }) => values)).toEqual([total]);
    expect(rows.every(({ toDay }) => toDay !== null && toDay <= PERIOD.to)).toBe(true);
  });

  it('show a coordinator of one mission nothing of the others, nor of the whole association', async () => {
    const [soup = ''] = records.missions;
    for (const name of names) {
      const found = await all(name, callerOf('coordinator', [soup]));
      expect([name, [...new Set(found.rows.map(({ mission }) => mission))].filter((one) => one !== 'Soup')]).toEqual([
        name,
        [],
      ]);
    }
    const { page } = await all('unique_beneficiaries', callerOf('coordinator', [soup]));
    expect(page.elsewhere.rows).toBe(6);
  });

  it('hold no key of a person', async () => {
    for (const name of names)
      expect(JSON.stringify(await all(name, callerOf('coordinator')))).not.toMatch(/00000000-0000-4000-8000/);
  });

  it('of an amount are refused once the association shows hours only', async () => {
    const set = (isHoursOnly: boolean) =>
      desk.stores.registry.transaction(desk.house.id, async (manager) => {
        (await manager.findOneOrFail(Organisation, { id: desk.house.id })).isHoursOnly = isHoursOnly;
      });
    await set(true);
    const asked = behind.of(callerOf('director'), 'value_of_time', { ...PERIOD, after: 0 });
    await expect(asked).rejects.toMatchObject({ code: 'amounts-off' });
    await set(false);
  });
});
