import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyDemo } from './prepared-demo.js';

export interface Finished {
  code: number | null;
  signal: string | null;
  stdout: Buffer;
  stderr: string;
}

/** The fictional association is the same whatever the day of the run: its start moves with the month. */
const DEMO_DAY = '2026-11-29';

/** A data folder of its own, and the built program run on it as a person would. */
export class Installation {
  private constructor(private readonly folder: string) {}

  static async empty(): Promise<Installation> {
    return new Installation(await mkdtemp(join(tmpdir(), 'sillage-run-')));
  }

  /** With the fictional association in it, as its first start makes it. */
  static async demo(): Promise<Installation> {
    const installation = await Installation.empty();
    await copyDemo(installation.folder, async (folder) => {
      const server = await new Installation(folder).server({ SILLAGE_DEMO: '1' });
      await server.stop();
    });
    return installation;
  }

  get dataFolder(): string {
    return join(this.folder, 'data');
  }

  /** `sillage …`, to its end. */
  async sillage(...words: string[]): Promise<Finished> {
    return finished(this.start('dist/server/cli.js', words));
  }

  /** A command that may be killed before its end. */
  start(
    program: string,
    words: string[],
    environment: Record<string, string> = {},
    through: readonly string[] = [],
  ): ChildProcess {
    const [command = '', ...rest] = [...through, process.execPath, '--enable-source-maps', resolve(program), ...words];
    return spawn(command, rest, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: this.environment(environment),
    });
  }

  /** What the program reads from its surroundings here. */
  environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
    return {
      PATH: process.env['PATH'],
      HOME: this.folder,
      LANG: 'en_GB.UTF-8',
      SILLAGE_DATA: this.dataFolder,
      SILLAGE_SECRET_FILE: join(this.folder, 'secret'),
      SILLAGE_DEMO: '0',
      SILLAGE_DEMO_DAY: DEMO_DAY,
      PORT: '0',
      HOST: '127.0.0.1',
      ...more,
    };
  }

  /** The server, once it has said its address and its set-up link. `through`: a command that becomes it. */
  async server(environment: Record<string, string> = {}, through: readonly string[] = []): Promise<RunningProgram> {
    const child = this.start('dist/server/main.js', [], environment, through);
    const said = (await firstMatch(child, /Sillage : (http:\S+)/)).replace('Sillage : ', '');
    return { child, url: said, stop: () => stop(child), log: () => logs.get(child) ?? '' };
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

export interface RunningProgram {
  child: ChildProcess;
  url: string;
  log(): string;
  stop(): Promise<void>;
}

const logs = new WeakMap<ChildProcess, string>();

export async function finished(child: ChildProcess): Promise<Finished> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code, signal, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') };
}

function firstMatch(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    const listen = (chunk: Buffer) => {
      const log = (logs.get(child) ?? '') + chunk.toString('utf8');
      logs.set(child, log);
      const match = pattern.exec(log);
      if (match) found(match[0]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}:\n${logs.get(child)}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
