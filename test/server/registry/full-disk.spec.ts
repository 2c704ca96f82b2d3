import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Organisation } from '../../../server/registry/organisation.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { newId } from '../../../server/shared/identifiers.js';
import { storageFault } from '../../../server/shared/storage-fault.js';
import { type OpenRegistry, openRegistry } from '../../support/registry.js';
import { StillClock } from '../../support/still-clock.js';

const NOON = new Date('2026-03-02T12:00:00Z');

let open: OpenRegistry;
let organisations: Organisations;
beforeEach(async () => {
  open = await openRegistry('SQLite');
  organisations = new Organisations(open.registry, new StillClock());
});
afterEach(() => open.close());

const room = async (pages: number) => {
  await open.registry.everywhere().execute(`pragma max_page_count = ${pages}`);
};
it('a registry without room refuses with the sentence of a full disk, and works again once there is room', async () => {
  const [counted] = await open.registry.everywhere().execute<{ page_count: number }[]>('pragma page_count');
  const pages = counted?.page_count ?? 0;
  await room(pages);
  const refused = await fill().catch((error: unknown) => storageFault(error));
  expect(refused).toMatchObject({ code: 'storage-full' });
  expect(await organisations.list()).toEqual([]);

  await room(pages + 1000);
  await organisations.create({ slug: 'quay', name: 'The Quay' });
  expect(await organisations.list()).toHaveLength(1);
});

it('a transaction that SQLite took back by itself, as it does when a commit finds no room, keeps nobody waiting', async () => {
  const cut = open.registry.everywhere().transactional(async (manager) => {
    await manager.getConnection().execute('rollback', [], 'run', manager.getTransactionContext());
    throw new Error('database or disk is full');
  });
  await expect(cut).rejects.toThrow('disk is full');
  expect(await organisations.list()).toEqual([]);
});

/** More than the room left, in one transaction. */
function fill(): Promise<void> {
  return open.registry.everywhere().transactional((manager) => {
    for (let nth = 0; nth < 400; nth += 1) {
      manager.create(Organisation, {
        id: newId(NOON),
        slug: `s${nth}`,
        name: 'x'.repeat(190),
        zone: 'Europe/Paris',
        language: 'fr',
        schoolYearStartMonth: 9,
        isDemo: false,
        createdAt: NOON,
      });
    }
    return Promise.resolve();
  });
}
