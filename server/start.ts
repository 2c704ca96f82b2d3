import { endQuietly } from './ending.js';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from './application.js';
import { AccountSetUp } from './auth/account-set-up.js';
import { loadDemoIfFresh } from './demo.js';
import { listenLocally } from './local-socket.js';
import { DataFolder } from './registry/data-folder.js';
import { Organisations } from './registry/organisations.js';
import { AppError } from './shared/app-error.js';
import type { Config } from './shared/config.js';
import { storageFault } from './shared/storage-fault.js';
import { Warehouses } from './warehouse/warehouses.js';

export interface RunningServer {
  app: NestFastifyApplication;
  url: string;
  stop(): Promise<void>;
}

/** Starts the server on its own data folder and stays until a signal asks it to stop. */
export async function start(config: Config): Promise<RunningServer> {
  const folder = DataFolder.take(config.dataFolder);
  const app = await createApplication(config);
  await loadDemoIfFresh(app, config);
  const local = await listenLocally(app, config.dataFolder);
  await app.listen(config.port, config.host);
  const url = addressOf(app, config);
  await tell(app, url);
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      local.closeAllConnections();
      local.close();
      await app.close();
      folder.release();
    })());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void stop().then(() => endQuietly(0)));
  }
  await openFigures(app);
  return { app, url, stop };
}

/** Opens each association's figures. One whose kept imports are damaged says so and stops nobody else. */
async function openFigures(app: NestFastifyApplication): Promise<void> {
  for (const organisation of await app.get(Organisations).list()) {
    try {
      await app.get(Warehouses).of(organisation);
    } catch (error) {
      new Logger('Start').error(error instanceof Error ? error.message : String(error));
    }
  }
}

async function tell(app: NestFastifyApplication, url: string): Promise<void> {
  const logger = new Logger('Start');
  const [first, ...branches] = await app.get(Organisations).list();
  const link = first ? await linkOf(app, first.id, logger) : null;
  if (link !== null) logger.log(`Créez le premier compte / Create the first account: ${url}/set-up#${link}`);
  for (const branch of branches) {
    if (await app.get(AccountSetUp).isNeeded(branch.id))
      logger.log(`${branch.name} : sillage organisation link ${branch.slug}`);
  }
  logger.log(`Sillage : ${url}`);
}

/** Null where nobody needs it, or where the disk has no room for it: the next start makes one, and this one goes on. */
async function linkOf(app: NestFastifyApplication, organisationId: string, logger: Logger): Promise<string | null> {
  try {
    return await app.get(AccountSetUp).linkIfNeeded(organisationId);
  } catch (error) {
    const fault = storageFault(error);
    if (!(fault instanceof AppError)) throw error;
    logger.error(fault.message);
    return null;
  }
}

function addressOf(app: NestFastifyApplication, config: Config): string {
  if (config.publicUrl !== undefined) return config.publicUrl;
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${host}:${port}`;
}
