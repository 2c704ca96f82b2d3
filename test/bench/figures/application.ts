import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type * as SetUp from '../../../server/auth/account-set-up.js';
import type * as FiguresFile from '../../../server/indicators/figures.js';
import type * as PlanningFile from '../../../server/indicators/planning.js';
import type * as RefreshFile from '../../../server/indicators/refresh.js';
import type * as QueryFilesFile from '../../../server/query-files/query-files.js';
import type * as OrganisationsFile from '../../../server/registry/organisations.js';
import type * as ConfigFile from '../../../server/shared/config.js';
import type * as EventsFile from '../../../server/shared/events.js';
import type * as StartFile from '../../../server/start.js';
import type * as WarehousesFile from '../../../server/warehouse/warehouses.js';
import { signedIn } from '../signed-in.ts';

/** The built server, as `npm start` runs it: its compiled files carry what decorators need. */
const built = <T>(path: string): Promise<T> => import(new URL(`../../../dist/server/${path}`, import.meta.url).href);

export type OurApplication = Awaited<ReturnType<typeof openApplication>>;

export function environmentOf(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    SILLAGE_DATA: join(folder, 'data'),
    SILLAGE_SECRET_FILE: join(folder, 'secret'),
    SILLAGE_DEMO: '0',
    SILLAGE_LOG: 'error',
    PORT: '0',
    HOST: '127.0.0.1',
  };
}

/** The whole server in this process, on a folder of its own, with what of it is measured. */
export async function openApplication(folder: string) {
  const { readConfig } = await built<typeof ConfigFile>('shared/config.js');
  const { start } = await built<typeof StartFile>('start.js');
  const { Figures } = await built<typeof FiguresFile>('indicators/figures.js');
  const { Planning } = await built<typeof PlanningFile>('indicators/planning.js');
  const { Refresh } = await built<typeof RefreshFile>('indicators/refresh.js');
  const { QueryFiles } = await built<typeof QueryFilesFile>('query-files/query-files.js');
  const { Organisations } = await built<typeof OrganisationsFile>('registry/organisations.js');
  const { Warehouses } = await built<typeof WarehousesFile>('warehouse/warehouses.js');
  const { Events } = await built<typeof EventsFile>('shared/events.js');
  const running = await start(readConfig(environmentOf(folder)));
  const { app, url } = running;
  const [organisation] = await app.get(Organisations).list();
  if (!organisation) throw new Error('No organisation');
  const house = { id: organisation.id, slug: organisation.slug };
  return {
    url,
    house,
    figures: app.get(Figures),
    planning: app.get(Planning),
    refresh: app.get(Refresh),
    events: app.get(Events),
    library: await app.get(QueryFiles).library(),
    warehouse: await app.get(Warehouses).of(house),
    /** The cookie of a director of the new association. */
    signIn: async () => {
      const { AccountSetUp } = await built<typeof SetUp>('auth/account-set-up.js');
      return signedIn(url, `set-up#${await app.get(AccountSetUp).linkIfNeeded(house.id)}`);
    },
    key: async () => {
      const words = ['dist/server/cli.js', 'key', 'create', '--source', 'bench', '--label', 'bench'];
      return (await promisify(execFile)(process.execPath, words, { env: environmentOf(folder) })).stdout.trim();
    },
    get: <T>(token: abstract new (...given: never[]) => T): T => app.get<T>(token),
    stop: () => running.stop(),
  };
}
