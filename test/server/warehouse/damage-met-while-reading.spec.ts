import { afterEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { WarehouseFiles } from '../../../server/warehouse/warehouse-files.js';
import { Stores } from '../../support/stores.js';

const HEADERS = 3 * 4096;
const BLOCK = 262_144;
const PEOPLE = 40_000;

describe('damage that the opening did not look for', () => {
  let stores: Stores;
  afterEach(() => stores.close());

  it('makes the figures be rebuilt at once when somebody meets it: they are told to come back, and find them right', async () => {
    stores = await Stores.open({ scanUpToBytes: 0 });
    const house = await stores.house();
    const files = new WarehouseFiles(stores.dataFolder, house.slug);
    await stores.accept(
      house,
      Array.from({ length: PEOPLE }, (_, nth) => ({ activity_id: longId(nth), person_seconds: nth })),
    );
    await (await stores.warehouses.of(house)).rebuild();
    const [block] = await (
      await stores.warehouses.of(house)
    ).read<{ block_id: number }>(
      `SELECT block_id FROM pragma_storage_info('activity') WHERE column_name = 'activity_id' AND block_id >= 0
       GROUP BY block_id ORDER BY count(*) DESC, block_id LIMIT 1 OFFSET 1`,
    );
    await stores.warehouses.closeAll();
    spoil(files.database, block?.block_id ?? 0);
    await stores.restart();

    const warehouse = await stores.warehouses.of(house);
    expect(warehouse.state()).toMatchObject({ scanned: false, reason: 'asked' });
    const total = () =>
      warehouse.read(
        'SELECT sum(person_seconds) AS total, sum(hash(activity_id)) IS NOT NULL AS ids, count(day) AS days FROM activity',
      );
    const told = new Promise((resolve) => stores.events.on('warehouse-changed', resolve));
    await expect(total()).rejects.toMatchObject({ code: 'figures-being-rebuilt' });
    expect(await total()).toEqual([{ total: (PEOPLE * (PEOPLE - 1)) / 2, ids: true, days: PEOPLE }]);
    expect(await told).toEqual({ organisationId: house.id, days: null });
    expect(warehouse.state()).toMatchObject({ reason: 'damaged' });
    expect(warehouse.state().quarantined).toHaveLength(1);
  });
});

/** Long enough, and unlike enough, to fill blocks of their own. */
function longId(nth: number): string {
  return createHash('sha256').update(String(nth)).digest('hex');
}

function spoil(file: string, block: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, 'damage', HEADERS + block * BLOCK + BLOCK / 2);
  closeSync(descriptor);
}
