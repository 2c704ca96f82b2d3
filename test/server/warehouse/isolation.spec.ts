import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import type { House } from '../../../server/ledger/house.js';
import { Segment } from '../../../server/ledger/segment.entity.js';
import { Stores } from '../../support/stores.js';

describe('two associations in one house', () => {
  let stores: Stores;
  let lyon: House;
  let paris: House;

  beforeEach(async () => {
    stores = await Stores.open();
    lyon = await stores.house('lyon');
    paris = await stores.house('paris');
    await stores.accept(lyon, [{ activity_id: 'a:1', person_seconds: 1 }]);
    await stores.accept(paris, [{ activity_id: 'a:1', person_seconds: 2 }]);
    for (const house of [lyon, paris]) await (await stores.warehouses.of(house)).catchUp();
  });
  afterEach(() => stores.close());

  it('share no row, even under the same activity id', async () => {
    const seconds = async (house: House) =>
      (await stores.warehouses.of(house)).read('SELECT person_seconds FROM activity');
    expect(await seconds(lyon)).toEqual([{ person_seconds: 1 }]);
    expect(await seconds(paris)).toEqual([{ person_seconds: 2 }]);
    expect(await stores.registry.of(lyon.id).find(Segment, {})).toHaveLength(1);
  });

  it('share no file: each folder holds its own', async () => {
    const files = (house: House) =>
      readdirSync(stores.ledger.folder(house.slug), { recursive: true }).filter((name) =>
        String(name).endsWith('.parquet'),
      );
    expect(files(lyon)).toHaveLength(1);
    expect(files(paris)).toHaveLength(1);
    expect(files(lyon)).not.toEqual(files(paris));
    expect(stores.ledger.folder('lyon')).not.toBe(stores.ledger.folder('paris'));
  });

  it('each counts its own segments from one', async () => {
    expect((await stores.ledger.segments(lyon)).map(({ sequence }) => sequence)).toEqual([1]);
    expect((await stores.ledger.segments(paris)).map(({ sequence }) => sequence)).toEqual([1]);
  });

  it('a query of one cannot read the other’s files', async () => {
    const [segment] = await stores.ledger.segments(paris);
    const warehouse = await stores.warehouses.of(lyon);
    await expect(warehouse.read('SELECT * FROM read_parquet($file)', { file: segment?.file })).rejects.toThrow(
      'Permission',
    );
    await expect(
      warehouse.scratch((connection) =>
        connection.run(`ATTACH '${stores.dataFolder}/organisations/paris/warehouse.duckdb'`),
      ),
    ).rejects.toThrow('Permission');
  });

  it('no slug and no id leads out of the folder', () => {
    expect(() => stores.ledger.folder('../paris')).toThrow('folder');
    expect(() => stores.ledger.originalFile('lyon', '../../paris/x')).toThrow('file');
  });
});
