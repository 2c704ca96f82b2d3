import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FigureDesk } from '../../support/figure-desk.js';
import { Planning } from '../../support/planning.js';

jest.setTimeout(300_000);

const V1 = '00000000-0000-4000-8000-000000000001';
const EVENING = { from: '2026-03-05', to: '2026-03-06' };
const FIGURE = 'surplus_hours';

describe('Somebody who came at half past midnight to a slot from ten to two, and whose hours are corrected', () => {
  let folder: string;
  let desk: FigureDesk;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
    cpSync(resolve('queries'), folder, { recursive: true });
  });
  afterEach(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Hours wanted too many that evening, after the correction has been followed. */
  const surplus = async () => {
    desk = await FigureDesk.open(folder);
    const planning = new Planning(desk.stores, desk.house);
    const mission = await planning.mission('Maraude');
    const slot = { from: '2026-03-05T21:00:00Z', to: '2026-03-06T01:00:00Z', targetSeconds: 7200 };
    await planning.slot({ mission, ...slot });
    const accept = async (person_seconds: number, cause: 'import' | 'correction') => {
      const came = { activity_id: 'a1', mission_id: mission, day: '2026-03-06', started_at: '2026-03-05T23:30:00Z' };
      const operation = cause === 'import' ? 'insert' : 'change';
      await desk.stores.accept(desk.house, [{ ...came, operation, volunteer_key: V1, person_seconds }], cause);
      await (await desk.stores.warehouses.of(desk.house)).catchUp();
    };
    await accept(3600, 'import');
    await desk.refresh.run(desk.house, 'asked', [FIGURE]);
    await accept(10_800, 'correction');
    await desk.refresh.follow(desk.house, [FIGURE]);
    return (await desk.figures.answer(desk.house, FIGURE, EVENING)).total[FIGURE];
  };

  it('has them counted on the evening of the slot, not on the day they began', async () => {
    expect(await surplus()).toBe(3600);
  });

  it('would have that evening left as it was, were the look-back forgotten in the file', async () => {
    const file = join(folder, `indicators/${FIGURE}.sql`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(', lookback: 31d', ''));
    expect(await surplus()).toBe(0);
  });
});
