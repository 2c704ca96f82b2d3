import { execFileSync, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { figuresThere, meanwhile } from './meanwhile.ts';
import { collected } from './program-log.ts';
import type { OurRound } from './round.ts';
import { sent } from './sent-form.ts';
import { signedIn } from './signed-in.ts';
import { watchedMemory } from './watched-memory.ts';

/** A server of its own, a program's own sending code, one request; the clock stops when the receipt is there. */
export async function sentToServer(file: string, dataFolder: string, isAccompanied: boolean): Promise<OurRound> {
  const environment = {
    PATH: process.env['PATH'],
    HOME: dirname(file),
    SILLAGE_DATA: dataFolder,
    SILLAGE_SECRET_FILE: `${dataFolder}.secret`,
    SILLAGE_DEMO: '0',
    PORT: '0',
    HOST: '127.0.0.1',
  };
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const log = collected(server);
    const url = await log.find(/Sillage : (http:\S+)/);
    const key = execFileSync(
      process.execPath,
      ['dist/server/cli.js', 'key', 'create', '--source', 'bench', '--label', 'bench'],
      { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    ).trim();
    const cookie = await signedIn(url, log.said());
    await figuresThere(url, cookie);
    const memory = watchedMemory(server);
    const others = isAccompanied ? meanwhile(url, cookie) : null;
    const began = performance.now();
    const { status, receipt } = await sent(`${url}/api/imports`, key, file);
    const ms = performance.now() - began;
    if (status !== 201) throw new Error(JSON.stringify(receipt));
    // Flags are read from the lines themselves, once all of them are there.
    const flags = await fetch(`${url}/api/imports/${receipt.importId}/flags`, { headers: { cookie } });
    const followed = performance.now() - began;
    if (!flags.ok) throw new Error(await flags.text());
    const [peak, took] = [await memory.end(), (await others?.end()) ?? []];
    return { ms, rows: receipt.inserted, seconds: receipt.totals.personSeconds, peak, followed, others: took };
  } finally {
    server.kill('SIGKILL');
    await rm(dataFolder, { recursive: true, force: true });
  }
}
