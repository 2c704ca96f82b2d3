import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Desk } from './desk.js';

const log = (lines: number) =>
  `external_id,day,minutes\n${Array.from({ length: lines }, (_, at) => `${at},2026-03-02,90`).join('\n')}\n`;

describe('who sends a file', () => {
  let desk: Desk;
  const told: string[] = [];

  beforeEach(async () => {
    desk = await Desk.open();
    told.length = 0;
  });
  afterEach(() => desk.stores.close());

  /** Figures that follow only once they are let. */
  function heldFigures() {
    let begin = (): void => undefined;
    let release = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    desk.stores.events.on('segment-accepted', async () => {
      begin();
      await released;
      told.push('figures');
    });
    return { begun, release: () => release() };
  }

  it('of more than 100,000 lines hears that it is kept before the figures have followed', async () => {
    const figures = heldFigures();
    const receipt = await desk.send(log(100_001));
    told.push('sender');
    expect([receipt.lines, receipt.inserted]).toEqual([100_001, 100_001]);
    figures.release();
    const lines = await desk.stores.warehouses.current(desk.house);
    expect(await lines.read('SELECT count(*) AS lines FROM activity')).toEqual([{ lines: 100_001 }]);
    expect(told).toEqual(['sender', 'figures']);
  });

  it('of fewer lines finds them in the figures as soon as it has its answer', async () => {
    const figures = heldFigures();
    const sending = desk.send(log(3)).then(() => told.push('sender'));
    await figures.begun;
    figures.release();
    await sending;
    expect(told).toEqual(['figures', 'sender']);
    expect(await desk.rows('SELECT count(*) AS lines FROM activity')).toEqual([{ lines: 3 }]);
  });
});
