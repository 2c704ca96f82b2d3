import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { recompute } from '../../../server/indicators/recompute.js';
import { resultOf } from '../../../server/indicators/digests.js';
import { attemptTogether, groupsOf } from '../../../server/indicators/together.js';
import type { Writer } from '../../../server/warehouse/site.js';
import { FigureDesk } from '../../support/figure-desk.js';

jest.setTimeout(300_000);

const V1 = '00000000-0000-4000-8000-000000000001';

let desk: FigureDesk;
beforeEach(async () => {
  desk = await FigureDesk.open();
  await accept('a1', { day: '2026-03-02', person_seconds: 3600 });
  await accept('a2', { day: '2026-04-02', person_seconds: 3600, beneficiaries: 4 });
  await desk.refresh.run(desk.house, 'schedule');
});
afterEach(() => desk.close());

const accept = async (id: string, row: Record<string, string | number>, operation: 'insert' | 'change' = 'insert') => {
  await desk.stores.accept(desk.house, [{ activity_id: id, operation, volunteer_key: V1, ...row }]);
  await (await desk.stores.warehouses.of(desk.house)).catchUp();
};
const follow = async () => desk.refresh.follow(desk.house, [...(await desk.files.library()).indicators.keys()]);
const warehouse = () => desk.stores.warehouses.of(desk.house);
/** Where the rows of a figure stand: rows written again stand elsewhere. */
const places = async (name: string, day: string) =>
  (await warehouse()).read(`SELECT rowid AS place FROM indicator.${name} WHERE day = $day::DATE ORDER BY place`, {
    day,
  });
const groups = async (mostRows?: number) => {
  const { indicators } = await desk.files.library();
  const open = await warehouse();
  const files = [...indicators.values()];
  return groupsOf((work) => open.write(work), await desk.files.library(), files, mostRows);
};

describe('Figures for which little changed', () => {
  it('are kept several at a time, fewer than would be too much to hold', async () => {
    await accept('a3', { day: '2026-03-03', person_seconds: 60 });
    const sizes = (await groups()).map((group) => group.length);
    expect(Math.max(...sizes)).toBeGreaterThan(4);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
  });

  it('are kept one by one where much changed, so that others may write between two of them', async () => {
    await accept('a3', { day: '2026-03-03', person_seconds: 60 });
    await accept('a4', { day: '2026-03-03', person_seconds: 60 });
    expect((await groups(1)).every((group) => group.length === 1)).toBe(true);
  });

  it('are kept though one of them fails, as if each had been alone', async () => {
    await accept('a3', { day: '2026-03-03', person_seconds: -5, beneficiaries: 9 });
    const runs = await follow();
    const failed = runs.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
    expect(failed).toContain('volunteer_hours');
    expect(failed).not.toContain('attendances');
    const group = (await groups()).find((one) => one.some(({ header }) => header.name === 'volunteer_hours'));
    expect(group?.length).toBeGreaterThan(1);
    for (const { name, rows, hash } of runs.filter(({ outcome }) => outcome === 'succeeded'))
      expect([name, { rows, hash }]).toEqual([name, await computedWhole(name)]);
    expect(await places('volunteer_hours', '2026-03-03')).toEqual([]);
    expect(await places('attendances', '2026-03-03')).toHaveLength(1);
    expect((await follow()).map(({ name }) => name)).toEqual(failed);
  });
});

it('A stop waits for the figure being computed, and keeps those done', async () => {
  const library = await desk.files.library();
  const [group] = await groups();
  const open = await warehouse();
  let asked = 0;
  const moment = { now: desk.stores.clock.now(), zone: 'Europe/Paris' };
  const isOver = () => (asked += 1) > 2;
  const write: Writer = (work, limit) => open.write(work, limit);
  const done = await attemptTogether({ library, moment, onlyIfChanged: false, isOver, write }, group ?? []);
  expect(done.map(({ result }) => result)).toMatchObject([{ outcome: 'succeeded' }, { outcome: 'succeeded' }]);
});

describe('A day that changed in nothing that a figure says', () => {
  it('is left as it is kept, and figures made from it have nothing to follow', async () => {
    const [before, hours] = [await places('attendances', '2026-04-02'), await places('volunteer_hours', '2026-04-02')];
    await accept('a2', { day: '2026-04-02', person_seconds: 7200, beneficiaries: 4 }, 'change');
    const runs = await follow();
    expect(runs.find(({ name }) => name === 'attendances')).toMatchObject({ days: 1, outcome: 'succeeded' });
    expect(await places('attendances', '2026-04-02')).toEqual(before);
    expect(await places('volunteer_hours', '2026-04-02')).not.toEqual(hours);
  });

  it('is kept again as soon as it says something else, or nothing', async () => {
    const before = await places('attendances', '2026-04-02');
    await accept('a2', { day: '2026-04-02', person_seconds: 3600, beneficiaries: 5 }, 'change');
    await follow();
    expect(await places('attendances', '2026-04-02')).not.toEqual(before);
    await accept('a2', { day: '2026-04-05', person_seconds: 3600, beneficiaries: 5 }, 'change');
    await follow();
    expect(await places('attendances', '2026-04-02')).toEqual([]);
    expect(await places('attendances', '2026-04-05')).toHaveLength(1);
  });
});

async function computedWhole(name: string): Promise<{ rows: number; hash: string }> {
  const one = (await desk.files.library()).indicators.get(name);
  if (!one) throw new Error(name);
  return (await warehouse()).rehearse(async (connection) => {
    await recompute(connection, one, null, desk.stores.clock.now().toISOString());
    return resultOf(connection, name);
  });
}
