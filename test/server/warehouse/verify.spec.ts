import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync, rmSync } from 'node:fs';
import type { House } from '../../../server/ledger/house.js';
import { WarehouseFiles } from '../../../server/warehouse/warehouse-files.js';
import { Stores } from '../../support/stores.js';

describe('figures are compared with what was accepted', () => {
  let stores: Stores;
  let house: House;

  beforeEach(async () => {
    stores = await Stores.open();
    house = await stores.house();
    await stores.accept(house, [
      {
        activity_id: 'a:1',
        volunteer_key: 'v1',
        person_seconds: 3600,
        outcomes: [{ type: 'kg', quantity: '2.5', unit: 'kg', shared: false }],
      },
      { activity_id: 'a:2', volunteer_key: 'v2', person_seconds: 7200 },
    ]);
  });
  afterEach(() => stores.close());

  it('they are the same after an import, even one not caught up yet', async () => {
    const warehouse = await stores.warehouses.of(house);
    expect(await warehouse.verify()).toEqual({ same: true, differences: [] });
    const left = readdirSync(new WarehouseFiles(stores.dataFolder, house.slug).folder).filter((name) =>
      name.includes('replica'),
    );
    expect(left).toEqual([]);
  });

  it('an hour changed behind the ledger’s back is found, with both values', async () => {
    const warehouse = await stores.warehouses.of(house);
    await warehouse.catchUp();
    await warehouse.write((connection) =>
      connection.run("UPDATE activity SET person_seconds = 9999 WHERE activity_id = 'a:2'"),
    );
    const { same, differences } = await warehouse.verify();
    expect(same).toBe(false);
    expect(differences).toContainEqual({
      table: 'activity',
      column: 'person_seconds',
      measure: 'sum',
      ledger: '10800',
      warehouse: '13599',
    });
    expect(differences.every(({ table }) => table === 'activity')).toBe(true);
  });

  it('two volunteers’ hours exchanged are found, though every sum is right', async () => {
    const warehouse = await stores.warehouses.of(house);
    await warehouse.catchUp();
    await warehouse.write((connection) =>
      connection.run('UPDATE activity SET person_seconds = 10800 - person_seconds'),
    );
    expect((await warehouse.verify()).differences).toEqual([
      expect.objectContaining({ table: 'activity', measure: 'content' }),
    ]);
  });

  it('a table that has gone, or one row of outcomes too many, is found', async () => {
    const warehouse = await stores.warehouses.of(house);
    await warehouse.catchUp();
    await warehouse.write(async (connection) => {
      await connection.run('INSERT INTO outcome SELECT * FROM outcome');
      await connection.run('DROP TABLE answer');
    });
    const { differences } = await warehouse.verify();
    expect(differences).toContainEqual({ table: 'outcome', measure: 'rows', ledger: '1', warehouse: '2' });
    expect(differences).toContainEqual({ table: 'answer', measure: 'rows', ledger: '0', warehouse: 'absent' });
  });

  it('a rebuild repairs what was found', async () => {
    const warehouse = await stores.warehouses.of(house);
    await warehouse.catchUp();
    await warehouse.write((connection) => connection.run('DELETE FROM activity'));
    await warehouse.rebuild();
    expect(await warehouse.verify()).toEqual({ same: true, differences: [] });
  });

  it('a missing segment makes the comparison impossible, and says which import to restore', async () => {
    const warehouse = await stores.warehouses.of(house);
    await warehouse.catchUp();
    const [segment] = await stores.ledger.segments(house);
    rmSync(segment?.file ?? '');
    await expect(warehouse.verify()).rejects.toMatchObject({
      code: 'ledger-damaged',
      parameters: { import: segment?.importId },
    });
  });
});
