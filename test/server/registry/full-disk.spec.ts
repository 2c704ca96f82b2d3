import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Organisations } from '../../../server/registry/organisations.js';
import { storageFault } from '../../../server/shared/storage-fault.js';
import { type OpenRegistry, openRegistry } from '../../support/registry.js';
import { StillClock } from '../../support/still-clock.js';

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
  const [{ page_count: pages }] = (await open.registry.everywhere().execute('pragma page_count')) as [
    { page_count: number },
  ];
  await room(pages);
  const refused = await fill().catch((error: unknown) => storageFault(error));
  expect(refused).toMatchObject({ code: 'storage-full' });
  expect(await organisations.list()).toEqual([]);

  await room(pages + 1000);
  await organisations.create({ slug: 'quay', name: 'The Quay' });
  expect(await organisations.list()).toHaveLength(1);
});

/** More than the room left, in one transaction. */
async function fill(): Promise<void> {
  await open.registry.everywhere().transactional(async (manager) => {
    for (let nth = 0; nth < 400; nth += 1) {
      await manager.execute(
        `insert into organisation (id, slug, name, zone, language, school_year_start_month, is_demo, created_at)
         values ('${nth}', 's${nth}', '${'x'.repeat(190)}', 'Europe/Paris', 'fr', 9, 0, 0)`,
      );
    }
  });
}
