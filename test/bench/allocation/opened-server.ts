import type * as CandidatesFile from '../../../server/allocation/candidates/candidates.js';
import type * as OrganisationsFile from '../../../server/registry/organisations.js';
import type * as RegistryFile from '../../../server/registry/registry.js';
import type * as ConfigFile from '../../../server/shared/config.js';
import type * as StartFile from '../../../server/start.js';
import type * as WarehousesFile from '../../../server/warehouse/warehouses.js';
import { seeded } from '../../support/seeded.ts';
import { environmentOf } from '../figures/application.ts';
import { builtServer, Planner } from './built.ts';
import { drawn } from './instance.ts';
import { writeWeek, type WrittenWeek } from './written-week.ts';

/** Of the week that is drawn. */
export const MONDAY = '2026-11-30';
/** Rows written at once. */
const CHUNK = 2_000;

export type OpenedServer = Awaited<ReturnType<typeof openedServer>>;

/** As `npm start` runs it, on a folder of its own. */
export async function openedServer(folder: string) {
  const { readConfig } = await builtServer<typeof ConfigFile>('shared/config');
  const { start } = await builtServer<typeof StartFile>('start');
  const { Candidates } = await builtServer<typeof CandidatesFile>('allocation/candidates/candidates');
  const { Organisations } = await builtServer<typeof OrganisationsFile>('registry/organisations');
  const { Registry } = await builtServer<typeof RegistryFile>('registry/registry');
  const { Warehouses } = await builtServer<typeof WarehousesFile>('warehouse/warehouses');
  const running = await start(readConfig(environmentOf(folder)));
  const { app } = running;
  const [organisation] = await app.get(Organisations).list();
  if (!organisation) throw new Error('No organisation');
  return {
    house: { id: organisation.id, slug: organisation.slug },
    candidates: app.get(Candidates),
    planner: app.get(Planner),
    app,
    registry: app.get(Registry),
    warehouses: app.get(Warehouses),
    stop: () => running.stop(),
  };
}

/** A drawn week in its registry and its warehouse. `expected`: of each person, dates that they agreed to. */
export async function writeDrawn(
  { house, registry, warehouses }: OpenedServer,
  { people, slots, expected = 0 }: { people: number; slots: number; expected?: number },
): Promise<WrittenWeek> {
  const week = drawn({ people, slots, load: 1 }, seeded(1));
  const written = await writeWeek(week, {
    monday: MONDAY,
    expected,
    write: async (entity, rows) => {
      for (let from = 0; from < rows.length; from += CHUNK) {
        const some = rows.slice(from, from + CHUNK).map((row) => ({ ...row, organisationId: house.id }));
        await registry.transaction(house.id, (em) => em.insertMany(entity, some).then(() => undefined));
      }
    },
  });
  const warehouse = await warehouses.of(house);
  for (const table of ['mission', 'need', 'slot', 'assignment', 'volunteer', 'merged_volunteer'])
    await warehouse.refreshDimension(table);
  return written;
}
