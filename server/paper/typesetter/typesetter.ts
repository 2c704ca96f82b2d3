import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../shared/app-error.js';
import { type Ending, WatchedProcess } from '../../shared/watched-process.js';
import { fontsFolder, templatesFolder } from '../folders.js';
import type { PaperLimits } from '../paper-limits.js';
import type { Typeset, TypesetTask } from '../typeset.js';

/** One process that sets type, one paper at a time. */
export class Typesetter {
  readonly #process: WatchedProcess<TypesetTask, Typeset>;

  constructor(limits: PaperLimits) {
    this.#process = new WatchedProcess(start(), {
      limits,
      errorOf: (ending) => errorOf(ending, limits),
      context: 'Paper',
      name: 'the process that makes papers',
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get isAlive(): boolean {
    return this.#process.isAlive;
  }

  /** Throws `paper-takes-too-long`, `paper-takes-too-much-memory` and `paper-interrupted`, and is of no use afterwards. */
  set(task: TypesetTask): Promise<Typeset> {
    return this.#process.do<Typeset>(task, (typeset, { answer }) => answer(typeset));
  }

  /** Resolves once it is gone. */
  stop(): Promise<void> {
    return this.#process.stop();
  }
}

function errorOf(ending: Ending, { milliseconds }: PaperLimits): AppError {
  if (ending === 'too-long') return new AppError('paper-takes-too-long', { seconds: Math.ceil(milliseconds / 1000) });
  return new AppError(ending === 'too-much-memory' ? 'paper-takes-too-much-memory' : 'paper-interrupted');
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
