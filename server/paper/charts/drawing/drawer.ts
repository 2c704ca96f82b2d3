import { type ChildProcess, fork } from 'node:child_process';
import { sep } from 'node:path';
import { AppError } from '../../../shared/app-error.js';
import { codeFolders, programFile } from '../../../shared/own-code.js';
import { type Ending, WatchedProcess } from '../../../shared/watched-process.js';
import { fontsFolder } from '../../folders.js';
import type { ChartTask, FromDrawer } from '../chart-task.js';
import type { DrawingLimits } from './drawing-limits.js';

/** One process that draws charts, one after the other. */
export class Drawer {
  readonly #process: WatchedProcess<readonly ChartTask[], FromDrawer>;

  constructor(limits: DrawingLimits) {
    this.#process = new WatchedProcess(start(limits.heapMegabytes), {
      limits,
      errorOf,
      context: 'Charts',
      name: 'the process that draws charts',
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get isAlive(): boolean {
    return this.#process.isAlive;
  }

  /**
   * Says each as it is drawn, in their order. Throws `chart-too-heavy` and `paper-interrupted`, for the first that was
   * not said, and is of no use afterwards.
   */
  draw(tasks: readonly ChartTask[], hear: (said: FromDrawer) => void): Promise<void> {
    let left = tasks.length;
    return this.#process.do<void>(tasks, (said, { answer }) => {
      hear(said);
      left -= 1;
      if (left === 0) answer();
    });
  }

  /** Resolves once it is gone. */
  stop(): Promise<void> {
    return this.#process.stop();
  }
}

function errorOf(ending: Ending): AppError {
  return new AppError(ending === 'stopped' || ending === 'gone' ? 'paper-interrupted' : 'chart-too-heavy');
}

/** It reads its own code and our fonts, writes nothing, starts nothing, and knows nothing of the server's environment. */
function start(heapMegabytes: number): ChildProcess {
  const fonts = fontsFolder();
  return fork(programFile('server/paper/charts/drawing/entry.js'), [fonts], {
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      // What a specification says is never made code.
      '--disallow-code-generation-from-strings',
      '--permission',
      ...[...codeFolders(), fonts + sep].map((folder) => `--allow-fs-read=${folder}`),
      '--disable-warning=SecurityWarning',
      '--disable-warning=ExperimentalWarning',
    ],
    env: { PATH: process.env['PATH'], TZ: 'UTC', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
}
