import { afterEach, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { FailingDisk } from '../support/failing-disk.js';
import { Installation, type RunningProgram } from '../support/program.js';

let installation: Installation;
let server: RunningProgram;
afterEach(async () => {
  await server.stop();
  await installation.remove();
});

it('where the disk has no room left at the start, the server starts and says so, instead of a link to the first account', async () => {
  installation = await Installation.empty();
  server = await installation.server();
  await server.stop();

  const log = join(installation.dataFolder, 'registry.sqlite-wal');
  const full = FailingDisk.through([log], { calls: 'write,pwrite64', error: 'ENOSPC', from: 1 });
  server = await installation.server({}, full);
  expect(server.log()).toMatch(/storage-(full|unsure)/);
  expect(server.log()).not.toContain('/set-up#');
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);

  await server.stop();
  server = await installation.server();
  expect(server.log()).toContain('/set-up#');
}, 60_000);
