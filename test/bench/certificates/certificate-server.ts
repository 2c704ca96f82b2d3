import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresThere } from '../meanwhile.ts';
import { collected } from '../program-log.ts';
import { signedIn } from '../signed-in.ts';

export interface CertificateServer {
  url: string;
  cookie: string;
  ask<T>(path: string, body?: object): Promise<T>;
  close(): Promise<void>;
}

/** The built server on a folder of its own, as `npm start` runs it, with a log sent to it and somebody who signs. */
export async function certificateServer(log: string): Promise<CertificateServer> {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-bench-'));
  const port = await freePort();
  const environment = {
    PATH: process.env['PATH'],
    HOME: folder,
    SILLAGE_DATA: join(folder, 'data'),
    SILLAGE_SECRET_FILE: join(folder, 'secret'),
    SILLAGE_DEMO: '0',
    SILLAGE_PUBLIC_URL: 'https://lanterne.example',
    PORT: String(port),
    HOST: '127.0.0.1',
  };
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const close = async () => {
    server.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const said = collected(server);
    await said.find(/Sillage : (http\S+)/);
    const url = `http://127.0.0.1:${port}`;
    const make = ['dist/server/cli.js', 'key', 'create', '--source', 'bench', '--label', 'bench'];
    const stdio = ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'];
    const key = execFileSync(process.execPath, make, { env: environment, encoding: 'utf8', stdio }).trim();
    const cookie = await signedIn(url, said.said());
    await sendLog(url, key, log);
    await figuresThere(url, cookie);
    const ask = async <T>(path: string, body?: object): Promise<T> => {
      const headers = { cookie, 'content-type': 'application/json' };
      const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
      const answer = await fetch(`${url}${path}`, sent);
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
      return (await answer.json()) as T;
    };
    await ask('/api/letterhead/signatories', {
      name: 'Samira Haddad',
      function: 'présidente',
      delegation: null,
      contact: null,
      fromDay: '2023-01-01',
      toDay: null,
      approvesValidated: true,
    });
    return { url, cookie, ask, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A server with a public address says that one, not its port. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

export async function sendLog(url: string, key: string, log: string): Promise<void> {
  const form = new FormData();
  form.set('source', 'bench');
  form.set('file', new Blob([log]), 'log.csv');
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${url}/api/imports`, { method: 'POST', headers, body: form });
  if (answer.status !== 201) throw new Error(await answer.text());
}
