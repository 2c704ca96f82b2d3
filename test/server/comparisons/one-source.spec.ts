import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { knownDays, type MissionDayRow } from '../../../server/comparisons/known-days.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { fullLog } from '../../support/full-log.js';
import { FullRecords } from '../../support/full-records.js';
import { seeded } from '../../support/seeded.js';

jest.setTimeout(300_000);
const PERIOD = { from: '2025-11-10', to: '2026-05-20' };

describe('Missions compared, and the figure of one mission', () => {
  let desk: FigureDesk;
  beforeAll(async () => {
    desk = await FigureDesk.open();
    const random = seeded(Number(process.env['SEED'] ?? 5));
    const records = new FullRecords(desk.stores, desk.house, random);
    await records.write();
    await desk.stores.accept(desk.house, fullLog(records, random, 900));
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
    await desk.refresh.run(desk.house, 'asked', ['outcomes_per_hour']);
  });
  afterAll(() => desk.close());

  it('are made of the same quantities, in the same hours of the same days', async () => {
    const comparison = (await desk.files.library()).comparisons.get('mission_days');
    const warehouse = await desk.stores.warehouses.of(desk.house);
    let compared = 0;
    for (const [outcome_type, outcome_unit] of [
      ['meals', 'meal'],
      ['waste', 'kg'],
      ['meals', 'kg'],
    ] as const) {
      const asked = { ...PERIOD, outcome_type, outcome_unit };
      const { days } = knownDays(
        await warehouse.read<MissionDayRow & Record<string, unknown>>(comparison?.sql ?? '', asked),
      );
      const where = [`outcome_type:${outcome_type}`, `outcome_unit:${outcome_unit}`];
      const query = { ...PERIOD, where, by: 'day,mission_id' };
      const { rows } = await desk.figures.answer(desk.house, 'outcomes_per_hour', query);
      for (const [id, known] of days) {
        const own = rows.filter((row) => row['mission_id'] === id && Number(row['person_seconds']) > 0);
        const figure = own.map((row) => ({
          quantity: Number(row['quantity']),
          hours: Number(row['person_seconds']) / 3600,
        }));
        expect([id, known]).toEqual([id, figure]);
        compared += known.length;
      }
    }
    expect(compared).toBeGreaterThan(50);
  });
});
