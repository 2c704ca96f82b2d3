import { type ChildProcess, fork } from 'node:child_process';
import { AppError } from '../../../shared/app-error.js';
import { codeFolders, programFile } from '../../../shared/own-code.js';
import { WatchedProcess } from '../../../shared/watched-process.js';
import type { VerificationSources } from '../sources.js';
import type { Verification } from '../verify-credential.js';
import type { CheckerLimits } from './checker-limits.js';
import type { FromChecker, ToChecker } from './messages.js';

/** One process that reads files of strangers, one at a time. */
export class CheckerProcess {
  readonly #process: WatchedProcess<ToChecker, FromChecker>;

  constructor(limits: CheckerLimits) {
    this.#process = new WatchedProcess(start(limits.heapMegabytes), {
      limits,
      errorOf: () => new AppError('certificate-not-checked'),
      context: 'Certificates',
      name: 'the process that checks certificates',
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get isAlive(): boolean {
    return this.#process.isAlive;
  }

  /** Throws `certificate-not-checked` when it had to be killed, and is of no use afterwards. */
  check(bytes: Uint8Array, now: Date, sources: VerificationSources): Promise<Verification> {
    return this.#process.do<Verification>({ kind: 'file', bytes, now }, (said, { answer, fail }) => {
      if (said.kind === 'found') answer(said.found);
      else if (said.kind === 'failed') fail(new Error(`while a certificate was checked: ${said.message}`));
      else this.#tell(said, sources).catch(fail);
    });
  }

  /** Resolves once it is gone. */
  stop(): Promise<void> {
    return this.#process.stop();
  }

  async #tell(asked: Extract<FromChecker, { kind: 'signer' | 'list' }>, sources: VerificationSources): Promise<void> {
    if (asked.kind === 'signer') this.#process.send({ kind: 'signer', signer: await sources.signer(asked.did) });
    else this.#process.send({ kind: 'list', list: await sources.statusList(asked.url) });
  }
}

/** It reads its own code, writes nothing, starts nothing, and knows nothing of the server's environment. */
function start(heapMegabytes: number): ChildProcess {
  return fork(programFile('server/certificates/verification/apart/entry.js'), [], {
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      '--permission',
      ...codeFolders().map((folder) => `--allow-fs-read=${folder}`),
      '--disable-warning=SecurityWarning',
      '--disable-warning=ExperimentalWarning',
    ],
    env: { PATH: process.env['PATH'], TZ: 'UTC', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
}
