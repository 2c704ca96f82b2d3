import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { House } from '../../../server/ledger/house.js';
import { Organisation } from '../../../server/registry/organisation.entity.js';
import type { Mirror } from '../../../server/warehouse/mirror.js';
import { Stores } from '../../support/stores.js';

const organisationMirror: Mirror = {
  table: 'place',
  columns: { slug: 'VARCHAR', since: 'DATE', seen_at: 'TIMESTAMP', share: 'DECIMAL(18,6)', open: 'BOOLEAN' },
  read: async (manager) =>
    (await manager.find(Organisation, {}, { orderBy: { slug: 'asc' }, disableIdentityMap: true })).map(
      ({ slug, createdAt }) => ({
        slug,
        since: createdAt.toISOString().slice(0, 10),
        seen_at: createdAt,
        share: '0.25',
        open: null,
      }),
    ),
};

describe('what queries may know of people and missions', () => {
  let stores: Stores;
  let house: House;
  const slugs = async () => (await stores.warehouses.of(house)).read('SELECT slug FROM place ORDER BY slug');

  beforeEach(async () => {
    stores = await Stores.open();
    house = await stores.house();
    stores.warehouses.mirror(organisationMirror);
  });
  afterEach(() => stores.close());

  it('is there as soon as the figures are, with its types', async () => {
    const warehouse = await stores.warehouses.of(house);
    expect(await warehouse.read('SELECT * FROM place')).toEqual([
      { slug: 'association', since: '2026-06-01', seen_at: '2026-06-01T12:00:00.000Z', share: '0.250000', open: null },
    ]);
  });

  it('follows a change when it is told, and only then', async () => {
    await slugs();
    await stores.house('lyon');
    expect(await slugs()).toEqual([{ slug: 'association' }]);
    await stores.events.publish('dimension-changed', { organisationId: house.id, dimension: 'place' });
    expect(await slugs()).toEqual([{ slug: 'association' }, { slug: 'lyon' }]);
  });

  it('is read again at each start, and takes new columns', async () => {
    await slugs();
    await stores.restart();
    await stores.house('lyon');
    stores.warehouses.mirror({
      table: 'place',
      columns: { slug: 'VARCHAR', note: 'VARCHAR' },
      read: async (manager) =>
        (await manager.find(Organisation, {}, { disableIdentityMap: true })).map(({ slug }) => ({ slug })),
    });
    const warehouse = await stores.warehouses.of(house);
    expect(await warehouse.read('SELECT * FROM place ORDER BY slug')).toEqual([
      { slug: 'association', note: null },
      { slug: 'lyon', note: null },
    ]);
  });

  it('keeps its rows when reading them again fails', async () => {
    await slugs();
    stores.warehouses.mirror({ ...organisationMirror, read: () => Promise.reject(new Error('registry away')) });
    await expect((await stores.warehouses.of(house)).refreshDimension('place')).rejects.toThrow('registry away');
    expect(await slugs()).toEqual([{ slug: 'association' }]);
  });

  it('a name that nobody mirrors is an error', async () => {
    await expect((await stores.warehouses.of(house)).refreshDimension('weather')).rejects.toThrow('weather');
  });
});
