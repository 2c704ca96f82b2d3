import { createApplication } from '../application.js';
import { loadDemoIfFresh } from '../demo.js';
import { listenLocally } from '../local-socket.js';
import { DataFolder, socketPath } from '../registry/data-folder.js';
import { AppError } from '../shared/app-error.js';
import type { Config } from '../shared/config.js';
import { LocalClient } from './local-client.js';

/**
 * Runs a command against whoever owns the data folder: a running server by its socket,
 * or, with none running, the same application opened here for as long as the command lasts.
 */
export async function withOwner<T>(
  config: Config,
  organisation: string | undefined,
  work: (client: LocalClient) => Promise<T>,
): Promise<T> {
  const client = new LocalClient(socketPath(config.dataFolder), organisation);
  const folder = DataFolder.tryToTake(config.dataFolder);
  if (!folder) return work(await answering(client, config));
  const app = await createApplication(config);
  await loadDemoIfFresh(app, config);
  const socket = await listenLocally(app, config.dataFolder);
  try {
    return await work(client);
  } finally {
    socket.closeAllConnections();
    socket.close();
    await app.close();
    folder.release();
  }
}

/** The owner holds the folder a moment before it listens: ask until it answers or 30 s have passed. */
async function answering(client: LocalClient, config: Config): Promise<LocalClient> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    if (await client.answers()) return client;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new AppError('data-folder-in-use', { folder: config.dataFolder, pid: '?' });
}
