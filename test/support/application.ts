import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SchedulerRegistry } from '@nestjs/schedule';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../../server/application.js';
import { LocalClient } from '../../server/cli/local-client.js';
import { listenLocally } from '../../server/local-socket.js';
import { DataFolder, socketPath } from '../../server/registry/data-folder.js';
import type { Clock } from '../../server/shared/clock.js';
import { readConfig } from '../../server/shared/config.js';
import { type Engine, migratedDatabase, migratedFile, temporaryDatabase } from './registry.js';
import { StillClock } from './still-clock.js';

export interface TestApplication {
  app: NestFastifyApplication;
  url: string;
  dataFolder: string;
  /** Commands of the machine itself. */
  local: LocalClient;
  close(): Promise<void>;
}

/**
 * The whole application on temporary stores and a free port; `databaseUrl`: a registry shared with another one;
 * `queriesFolder`: files of an analyst.
 */
export async function startApplication(
  options: {
    engine?: Engine;
    clock?: Clock;
    databaseUrl?: string;
    queriesFolder?: string;
    publicUrl?: string;
    smtpUrl?: string;
  } = {},
): Promise<TestApplication> {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-app-'));
  const dataFolder = join(folder, 'data');
  const database = options.engine === 'PostgreSQL' ? await temporaryDatabase(await migratedDatabase()) : undefined;
  const databaseUrl = options.databaseUrl ?? database?.databaseUrl;
  const config = readConfig({
    SILLAGE_DATA: dataFolder,
    SILLAGE_DEMO: '0',
    SILLAGE_LOG: 'error',
    SILLAGE_SECRET_FILE: join(folder, 'secret'),
    ...(options.queriesFolder ? { SILLAGE_QUERIES: options.queriesFolder } : {}),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    ...(options.publicUrl === undefined ? {} : { SILLAGE_PUBLIC_URL: options.publicUrl }),
    ...(options.smtpUrl === undefined ? {} : { SMTP_URL: options.smtpUrl }),
  });
  const owned = DataFolder.take(dataFolder);
  if (databaseUrl === undefined) await writeFile(join(dataFolder, 'registry.sqlite'), await migratedFile());
  const app = await createApplication(config, options.clock ?? new StillClock());
  const socket = await listenLocally(app, dataFolder);
  await app.listen(0, '127.0.0.1');
  // A minute of the machine that comes between two steps of a test is none of the still clock's.
  for (const job of app.get(SchedulerRegistry).getCronJobs().values()) await job.stop();
  const address = app.getHttpServer().address() as { port: number };
  return {
    app,
    url: `http://127.0.0.1:${address.port}`,
    dataFolder,
    local: new LocalClient(socketPath(dataFolder), undefined),
    close: async () => {
      socket.closeAllConnections();
      socket.close();
      await app.close();
      owned.release();
      await database?.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
