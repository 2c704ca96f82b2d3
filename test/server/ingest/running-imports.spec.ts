import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunningImport } from '../../../server/ingest/running-import.js';
import { Desk } from './desk.js';
import { tracesOf } from './traces.js';

const LINES = 5_000;
const log = ['external_id,volunteer,mission,day,hours']
  .concat(Array.from({ length: LINES }, (_, n) => `a${n},v${n % 50},Soupe,2026-03-0${1 + (n % 9)},${n % 10 ? 2 : 'x'}`))
  .join('\n');

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

/** Waits for news of the import until something is so. */
async function until(running: RunningImport, isSo: () => boolean): Promise<void> {
  for await (const _change of running.changes()) if (isSo()) return;
  throw new Error(`it ended before: ${JSON.stringify(running.end)}`);
}

describe('An import under way', () => {
  it('tells how far it is: received, then read line by line, then kept', async () => {
    const running = await desk.begin(log);
    const seen = new Map<string, { lines: number; rejections: number; bytes: number }>();
    for await (const _change of running.changes()) if (!running.end) seen.set(running.phase, running.soFar);
    expect([...seen.keys()].filter((phase) => phase !== 'waiting')).toEqual(['reading', 'comparing', 'keeping']);
    expect(seen.get('reading')).toEqual({ bytes: log.length, lines: LINES, rejections: LINES / 10 });
    expect(running.end).toMatchObject({ state: 'accepted', receipt: { lines: LINES, rejected: LINES / 10 } });
  });

  it('stopped while it is read leaves no file, no row and no figure', async () => {
    await desk.send('external_id,volunteer,day,hours\nold,ines,2026-01-01,1\n', { source: 'before' });
    const before = await tracesOf(desk);
    const running = await desk.begin(log);
    await until(running, () => running.soFar.lines > 0);
    expect(running.cancel()).toBe(true);
    await expect(running.outcome).rejects.toMatchObject({ code: 'import-cancelled' });
    expect(running.end).toMatchObject({ state: 'cancelled', problem: { code: 'import-cancelled' } });
    expect(await tracesOf(desk)).toEqual(before);
    expect(await desk.send(log)).toMatchObject({ inserted: LINES - LINES / 10 });
  });

  it.each(['receiving', 'comparing', 'keeping'])('stopped while %s leaves nothing either', async (phase) => {
    const before = await tracesOf(desk);
    const begun = desk.begin(log);
    const [running] = await underWay();
    if (!running) throw new Error('it is not under way');
    await until(running, () => running.phase === phase);
    expect(running.cancel()).toBe(true);
    await expect(begun.then(({ outcome }) => outcome)).rejects.toMatchObject({ code: 'import-cancelled' });
    expect(await tracesOf(desk)).toEqual(before);
  });

  it('that ended cannot be stopped any more', async () => {
    const running = await desk.begin('external_id,volunteer,day,hours\na,ines,2026-01-01,1\n');
    await running.outcome;
    expect(running.cancel()).toBe(false);
    expect(await desk.rows('SELECT activity_id FROM activity')).toEqual([{ activity_id: 'food-bank:a' }]);
  });

  it('that is refused says why for as long as its end is remembered, and the oldest ends are forgotten', async () => {
    const first = await desk.begin('');
    await expect(first.outcome).rejects.toMatchObject({ code: 'empty-file' });
    expect(desk.running.find(desk.house.id, first.id)?.end).toMatchObject({ problem: { code: 'empty-file' } });
    for (let n = 0; n < 201; n += 1) await (await desk.begin('')).outcome.catch(() => undefined);
    expect(desk.running.find(desk.house.id, first.id)).toBeNull();
  });
});

/** The first import appears once its source is looked up. */
async function underWay(): Promise<RunningImport[]> {
  for (;;) {
    const found = desk.running.of(desk.house.id);
    if (found.length > 0) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
