import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { join } from 'node:path';
import { type DiskFault, FailingDisk } from '../support/failing-disk.js';
import { Installation, type RunningProgram } from '../support/program.js';
import { SentLogs } from '../support/sent-logs.js';

/** `npm run test:io -- --writes 200`: at later writes too, on larger logs. */
const WRITES = Number(process.env['WRITES'] ?? 20);
const ROWS = WRITES * 5;
/** Of the logs refused, so many are sent again: each was refused like the others. */
const AGAIN = 5;
/** A disk that fails is met by the code that meets a full one: in the short form, at every third write. */
const EACH = { ENOSPC: 1, EIO: WRITES > 20 ? 1 : 3 };
const LONGEST = 60_000 + WRITES * 30_000;

let installation: Installation;
let logs: SentLogs;
let server: RunningProgram;
beforeAll(async () => {
  installation = await Installation.empty();
  logs = new SentLogs(installation, ROWS);
  server = await installation.server();
  await logs.send('before');
}, LONGEST);
afterAll(async () => {
  await server.stop();
  await installation.remove();
});

const association = (...path: string[]) => join(installation.dataFolder, 'organisations/association', ...path);
const stores = {
  registry: () => ['registry.sqlite', 'registry.sqlite-wal'].map((name) => join(installation.dataFolder, name)),
  ledger: () => [association('ledger/originals'), association('ledger/segments')],
  warehouse: () => ['warehouse.duckdb', 'warehouse.duckdb.wal'].map((name) => association(name)),
};

/** The power goes, and comes back to a sound disk. */
async function restarted(): Promise<void> {
  if (server.child.exitCode === null && server.child.signalCode === null) {
    const ended = once(server.child, 'exit');
    server.child.kill('SIGKILL');
    await ended;
  }
  server = await installation.server();
}

/** Sends a log while the disk fails. Returns how many calls did fail. */
async function sentDuring(fault: DiskFault, files: readonly string[], name: string): Promise<number> {
  const disk = await FailingDisk.of(server.child.pid ?? 0, files, fault);
  await logs.send(name);
  const failed = await disk.heal();
  if (server.child.exitCode !== null || server.child.signalCode !== null) await restarted();
  return failed;
}

async function expectNothingLost(): Promise<void> {
  expect(logs.unclear.splice(0)).toEqual([]);
  expect(await logs.wrong()).toEqual([]);
}

describe('a coordinator who sends a log while the disk fails is told so or has it kept, and loses nothing', () => {
  it.each([
    ['registry', 'write,pwrite64', 'ENOSPC'],
    ['registry', 'write,pwrite64', 'EIO'],
    ['registry', 'fsync,fdatasync', 'EIO'],
    ['ledger', 'fsync,fdatasync', 'EIO'],
    ['warehouse', 'write,pwrite64', 'ENOSPC'],
    ['warehouse', 'write,pwrite64', 'EIO'],
    ['warehouse', 'fsync,fdatasync', 'EIO'],
  ] as const)(
    `%s, %s answered %s, from the first to the ${WRITES}th`,
    async (store, calls, error) => {
      let failed = 0;
      const step = calls === 'fsync,fdatasync' ? 1 : EACH[error];
      for (let from = 1; from <= WRITES; from += step) {
        const name = `${store} ${calls} ${error} ${from}`;
        const now = await sentDuring({ calls, error, from }, stores[store](), name);
        // A sync that failed leaves what it should have kept where a restart may find it.
        if (calls === 'fsync,fdatasync' && now > 0) {
          await restarted();
          await expectNothingLost();
        }
        failed += now;
        if (now === 0) break;
      }
      expect(failed).toBeGreaterThan(0);
      expect(await logs.send(`${store} ${calls} ${error} sound`)).toBe('acknowledged');
      await restarted();
      await expectNothingLost();
    },
    LONGEST,
  );

  it(
    'and what was refused or left in doubt counts once when it is sent again',
    async () => {
      const refused = logs.of('refused');
      const some = refused.filter((_, nth) => nth % Math.ceil(refused.length / AGAIN) === 0);
      for (const name of [...logs.of('unknown'), ...some]) expect(await logs.send(name)).toBe('acknowledged');
      await expectNothingLost();
      const verified = await installation.sillage('warehouse', 'verify', '--json');
      expect([verified.code, JSON.parse(verified.stdout.toString('utf8'))]).toMatchObject([0, { same: true }]);
    },
    LONGEST,
  );
});
