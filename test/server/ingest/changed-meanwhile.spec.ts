import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { People } from '../../../server/people/people.js';
import { ReferenceSecret } from '../../../server/people/reference-secret.js';
import { Desk } from './desk.js';

const LOG = 'external_id,volunteer,mission,day,hours\n1,Ana,Soup,2026-03-02,2\n2,Ana,Soup,2026-03-03,1\n';

describe('while a file is compared, somebody else makes one of its people known', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open();
  });
  afterEach(() => desk.stores.close());

  /** Runs `change` once, between the comparison and what the registry keeps of it. */
  function onceCompared(change: () => Promise<unknown>): { sealed: number } {
    const { ledger } = desk.stores;
    const seal = ledger.sealSegment.bind(ledger);
    const seen = { sealed: 0 };
    ledger.sealSegment = async (...asked) => {
      const sealed = await seal(...asked);
      if ((seen.sealed += 1) === 1) await change();
      return sealed;
    };
    return seen;
  }

  async function makeAnaKnown(): Promise<void> {
    const { stores, house } = desk;
    const config = Object.assign({}, stores.config, { secretFile: join(stores.dataFolder, 'secret') });
    const people = new People(stores.clock, new ReferenceSecret(config));
    const ana = { reference: 'Ana' };
    await stores.registry.transaction(house.id, (manager) => people.resolve(manager, house.id, 'food-bank', [ana]));
  }

  it('and the file is compared again: she is one person, and every line counts once under her', async () => {
    const seen = onceCompared(makeAnaKnown);
    const receipt = await desk.send(LOG);
    expect(seen.sealed).toBe(2);
    expect([receipt.lines, receipt.inserted, receipt.rejected]).toEqual([2, 2, 0]);
    expect(await desk.people()).toEqual(['Ana']);
    expect(
      await desk.rows('SELECT count(*) AS lines, count(DISTINCT volunteer_key) AS volunteers FROM activity'),
    ).toEqual([{ lines: 2, volunteers: 1 }]);
    expect(await desk.stores.ledger.segments(desk.house, 0)).toHaveLength(1);
    expect(await desk.send(`${LOG}3,Ana,Soup,2026-03-04,1\n`)).toMatchObject({ inserted: 1, unchanged: 2 });
  });

  it('twin: when nobody does, it is compared once', async () => {
    const seen = onceCompared(() => Promise.resolve());
    await desk.send(LOG);
    expect(seen.sealed).toBe(1);
    expect(await desk.people()).toEqual(['Ana']);
  });
});
