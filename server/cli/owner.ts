import type { Server } from 'node:http';
import { createApplication } from '../application.js';
import { listenLocally } from '../local-socket.js';
import { DataFolder, socketPath } from '../registry/data-folder.js';
import { AppError } from '../shared/app-error.js';
import type { Config } from '../shared/config.js';
import { LocalClient, NobodyListens } from './local-client.js';

const TRIES = 120;
const PAUSE_MS = 250;

/**
 * Runs a command against whoever owns the data folder: a running server by its socket,
 * or, with none running, the same application opened here for as long as the command lasts.
 * An owner that takes the folder a moment before it listens, or leaves a moment before it is asked,
 * is waited for, 30 s in all.
 */
export async function withOwner<T>(
  config: Config,
  organisation: string | undefined,
  work: (client: LocalClient) => Promise<T>,
): Promise<T> {
  const client = new LocalClient(socketPath(config.dataFolder), organisation);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const folder = DataFolder.tryToTake(config.dataFolder);
    try {
      return folder ? await asOwner(folder, config, client, work) : await work(client);
    } catch (error) {
      if (!(error instanceof NobodyListens)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
  throw new AppError('data-folder-in-use', { folder: config.dataFolder, pid: '?' });
}

async function asOwner<T>(
  folder: DataFolder,
  config: Config,
  client: LocalClient,
  work: (client: LocalClient) => Promise<T>,
): Promise<T> {
  try {
    // A folder that a command begins is somebody's own: the fictional association comes with `npm start` alone.
    const app = await createApplication(Object.assign({}, config, { demo: false }));
    try {
      const socket = await listenLocally(app, config.dataFolder);
      try {
        return await work(client);
      } finally {
        await lastGuestLeft(socket, client);
      }
    } finally {
      await app.close();
    }
  } finally {
    folder.release();
  }
}

/** Another command may be using this one's socket: what it has begun is answered; nothing new is taken. */
function lastGuestLeft(socket: Server, client: LocalClient): Promise<void> {
  client.leave();
  return new Promise((resolve) => {
    socket.close(() => resolve());
    socket.closeIdleConnections();
  });
}
