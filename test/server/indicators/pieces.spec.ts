import { afterEach, describe, expect, it } from '@jest/globals';
import { resultOf } from '../../../server/indicators/digests.js';
import { piecesOf } from '../../../server/indicators/pieces.js';
import { recompute } from '../../../server/indicators/recompute.js';
import { FigureDesk } from '../../support/figure-desk.js';

const DAYS = 12;

let desk: FigureDesk;
afterEach(() => desk.close());

describe('A log too large to be looked at in one go', () => {
  it('is computed in pieces, each day in one of them, and gives the same', async () => {
    desk = await logOf(DAYS);
    const { indicators } = await desk.files.library();
    const asOf = desk.stores.clock.now().toISOString();
    const warehouse = await desk.stores.warehouses.of(desk.house);
    await warehouse.rehearse(async (connection) => {
      for (const one of indicators.values()) {
        const { name } = one.header;
        await recompute(connection, one, null, asOf);
        const whole = await resultOf(connection, name);
        await recompute(connection, one, null, asOf, { mostRows: 7 });
        expect([name, await resultOf(connection, name)]).toEqual([name, whole]);
      }
      const [hours] = [...indicators.values()].filter(({ header }) => header.name === 'volunteer_hours');
      if (!hours) throw new Error('volunteer_hours');
      const pieces = (await piecesOf(connection, hours.header, null, 7)).flat();
      expect(pieces.length).toBeGreaterThan(2);
      expect(pieces.slice(1).map(({ hull }) => hull.from)).toEqual(pieces.slice(0, -1).map(({ hull }) => hull.to));
      expect([pieces[0]?.hull.from, pieces.at(-1)?.hull.to]).toEqual(['0001-01-01', '9999-12-31']);
    });
  }, 240_000);

  it('is cut between days only, so that a day with many rows is one piece', async () => {
    desk = await logOf(DAYS);
    const { indicators } = await desk.files.library();
    const hours = indicators.get('volunteer_hours');
    if (!hours) throw new Error('volunteer_hours');
    const warehouse = await desk.stores.warehouses.of(desk.house);
    const pieces = await warehouse.scratch((connection) => piecesOf(connection, hours.header, null, 1));
    expect(pieces).toHaveLength(DAYS);
  }, 240_000);
});

/** Two rows a day, of two people. */
async function logOf(days: number): Promise<FigureDesk> {
  const made = await FigureDesk.open();
  const rows = Array.from({ length: days * 2 }, (_, at) => ({
    activity_id: `a${at}`,
    day: new Date(Date.UTC(2026, 2, 1 + Math.floor(at / 2))).toISOString().slice(0, 10),
    volunteer_key: `v${at % 3}`,
  }));
  await made.stores.accept(made.house, rows);
  await (await made.stores.warehouses.of(made.house)).catchUp();
  return made;
}
