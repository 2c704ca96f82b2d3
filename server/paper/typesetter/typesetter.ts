import { Logger } from '@nestjs/common';
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../shared/app-error.js';
import { residentMemory } from '../../shared/resident-memory.js';
import { fontsFolder, templatesFolder } from '../folders.js';
import type { PaperLimits } from '../paper-limits.js';
import type { Typeset, TypesetTask } from '../typeset.js';

/** Between two looks at its memory, ms. */
const LOOK = 50;
const SAID = 4_096;

/** One process that sets type, one paper at a time: watched, and killed when it takes too much or too long. */
export class Typesetter {
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;
  readonly #logger = new Logger('Paper');
  #reason: Error | null = null;
  #said = '';

  constructor(private readonly limits: PaperLimits) {
    this.#child = start();
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString('utf8')).slice(-SAID);
    });
    this.#ended = this.#end();
    this.#ended.catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isAlive(): boolean {
    return this.#reason === null && this.#child.connected;
  }

  /** Throws `paper-takes-too-long`, `paper-takes-too-much-memory` and `paper-interrupted`, and is of no use afterwards. */
  async set(task: TypesetTask): Promise<Typeset> {
    const timer = setTimeout(() => this.#kill(this.#tooLong()), this.limits.milliseconds);
    const looking = setInterval(() => void this.#look(), LOOK);
    const answer = new Promise<Typeset>((resolve) =>
      this.#child.once('message', (message: Typeset) => resolve(message)),
    );
    if (this.#child.connected) this.#child.send(task, () => undefined);
    try {
      return await Promise.race([answer, this.#ended]);
    } finally {
      clearTimeout(timer);
      clearInterval(looking);
      this.#child.removeAllListeners('message');
    }
  }

  /** Resolves once it is gone. */
  async stop(): Promise<void> {
    this.#kill(new AppError('paper-interrupted'));
    await this.#ended.catch(() => undefined);
  }

  async #end(): Promise<never> {
    const how = await new Promise<string>((resolve) => {
      this.#child.once('exit', (code, killedBy) => resolve(String(killedBy ?? code)));
      this.#child.once('error', (error) => resolve(error.message));
    });
    if (this.#reason === null) this.#logger.warn(`the process that makes papers ended (${how}): ${this.#said.trim()}`);
    this.#reason ??= new AppError('paper-interrupted');
    throw this.#reason;
  }

  async #look(): Promise<void> {
    const memory = await residentMemory(this.#child.pid ?? 0);
    if (memory && memory.bytes > this.limits.memoryBytes) this.#kill(new AppError('paper-takes-too-much-memory'));
  }

  #tooLong(): AppError {
    return new AppError('paper-takes-too-long', { seconds: Math.ceil(this.limits.milliseconds / 1000) });
  }

  #kill(reason: Error): void {
    this.#reason ??= reason;
    this.#child.kill('SIGKILL');
  }
}

/** It knows nothing of the server's environment; bytes travel as they are. */
function start(): ChildProcess {
  const compiled = fileURLToPath(new URL('./entry.js', import.meta.url));
  const entry = existsSync(compiled) ? compiled : compiled.replace(/\.js$/, '.ts');
  return fork(entry, [templatesFolder(), fontsFolder()], {
    execArgv: ['--max-old-space-size=128', '--expose-gc', '--disable-warning=ExperimentalWarning'],
    env: { PATH: process.env['PATH'], TZ: 'UTC', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
}
