import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Compiled from './compiled-sources.js';

interface PostgresqlServer {
  url: string;
  stop(): void;
}

declare global {
  var sillagePostgresql: PostgresqlServer | undefined;
  var sillageCompiled: Compiled.CompiledSources | undefined;
}

/**
 * One PostgreSQL for the whole run; each test makes its own database in it. The sources are compiled once, for the
 * processes that the server starts. The fictional association is made once too, when a test first asks for it.
 */
export default async function setUp(): Promise<void> {
  globalThis.sillagePostgresql = await startPostgresql();
  process.env['SILLAGE_TEST_POSTGRESQL'] = globalThis.sillagePostgresql.url;
  // What prepares the tests is loaded before names in `.js` are understood.
  const { compileSources } = (await import(String('./compiled-sources.ts'))) as typeof Compiled;
  globalThis.sillageCompiled = await compileSources(['server']);
  process.env['SILLAGE_COMPILED'] = globalThis.sillageCompiled.folder;
  process.env['SILLAGE_TEST_DEMO'] = mkdtempSync(join(tmpdir(), 'sillage-demo-'));
}

/** A PostgreSQL of its own on a free loopback port, in a temporary folder, gone after the tests. */
export async function startPostgresql(): Promise<PostgresqlServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sillage-postgresql-'));
  if (process.getuid?.() === 0) chownSync(folder, ...accountOf('postgres'));
  const data = join(folder, 'data');
  const port = await freePort();
  command('initdb', [
    '--pgdata',
    data,
    '--auth=trust',
    '--username=sillage',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  const settings = `-p ${port} -h 127.0.0.1 -k ${folder} -c fsync=off -c max_connections=200`;
  command('pg_ctl', ['--pgdata', data, '--wait', '--log', join(folder, 'log'), '-o', settings, 'start']);
  return {
    url: `postgresql://sillage@127.0.0.1:${port}/postgres`,
    stop: () => {
      command('pg_ctl', ['--pgdata', data, '--mode=immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Its server refuses to run as root: there, it runs as its own account. Nothing is piped, because
 * the server would keep the pipe open and the call would never end.
 */
function command(program: string, args: string[]): void {
  const file = programFile(program);
  const asRoot = process.getuid?.() === 0;
  const [called, ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', file, ...args] : [file, ...args];
  const done = spawnSync(called ?? file, rest, { cwd: tmpdir(), stdio: 'ignore', timeout: 60_000 });
  if (done.status !== 0) throw new Error(`${program} failed with ${done.status ?? done.signal}`);
}

function programFile(program: string): string {
  const known = ['18', '17', '16', '15', '14'].map((version) => `/usr/lib/postgresql/${version}/bin/${program}`);
  return known.find((file) => existsSync(file)) ?? program;
}

function accountOf(name: string): [number, number] {
  const id = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim());
  return [id('-u'), id('-g')];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
