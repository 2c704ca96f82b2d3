import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { localSockets } from './auth/local-callers.js';
import { socketPath } from './registry/data-folder.js';

/**
 * Listens for commands of this machine on a socket of the data folder, readable by its owner only.
 * Whoever can open it already owns the files, so it acts as the local administrator.
 */
export async function listenLocally(app: NestFastifyApplication, dataFolder: string): Promise<Server> {
  const path = socketPath(dataFolder);
  const fastify = app.getHttpAdapter().getInstance();
  const server = createServer((request, response) => {
    fastify.routing(request, response);
  });
  server.on('connection', (socket) => localSockets.add(socket));
  await rm(path, { force: true });
  const before = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(path, resolve);
    });
  } finally {
    process.umask(before);
  }
  await chmod(path, 0o600);
  return server;
}
