import { Logger } from '@nestjs/common';
import { type ChildProcess, fork } from 'node:child_process';
import { AppError } from '../../../shared/app-error.js';
import { codeFolders, programFile } from '../../../shared/own-code.js';
import { processorTime } from '../../../shared/processor-time.js';
import { residentMemory } from '../../../shared/resident-memory.js';
import type { VerificationSources } from '../sources.js';
import type { Verification } from '../verify-credential.js';
import type { CheckerLimits } from './checker-limits.js';
import type { FromChecker, ToChecker } from './messages.js';

/** Between two looks at its memory, ms. */
const LOOK = 50;
const SAID = 4_096;

/** One process that reads files of strangers, one at a time: watched, and killed when it takes too much or too long. */
export class CheckerProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;
  readonly #logger = new Logger('Certificates');
  #isOver = false;
  #isKilled = false;
  #said = '';

  constructor(private readonly limits: CheckerLimits) {
    this.#child = start(limits.heapMegabytes);
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
    return !this.#isOver && !this.#isKilled && this.#child.connected;
  }

  /** Throws `certificate-not-checked` when it had to be killed, and is of no use afterwards. */
  async check(bytes: Uint8Array, now: Date, sources: VerificationSources): Promise<Verification> {
    const timer = setTimeout(() => this.#kill(), this.limits.milliseconds);
    const before = (await processorTime(this.#child.pid ?? 0)) ?? 0;
    const looking = setInterval(() => void this.#look(before), LOOK);
    try {
      const found = this.#answer(sources);
      this.#send({ kind: 'file', bytes, now });
      return await Promise.race([found, this.#ended]);
    } finally {
      clearTimeout(timer);
      clearInterval(looking);
      this.#child.removeAllListeners('message');
    }
  }

  /** Resolves once it is gone. */
  async stop(): Promise<void> {
    this.#kill();
    await this.#ended.catch(() => undefined);
  }

  #answer(sources: VerificationSources): Promise<Verification> {
    return new Promise((resolve, reject) => {
      this.#child.on('message', (message: FromChecker) => {
        if (message.kind === 'found') resolve(message.found);
        else if (message.kind === 'failed') reject(new Error(`while a certificate was checked: ${message.message}`));
        else this.#tell(message, sources).catch(reject);
      });
    });
  }

  async #tell(asked: Extract<FromChecker, { kind: 'signer' | 'list' }>, sources: VerificationSources): Promise<void> {
    if (asked.kind === 'signer') this.#send({ kind: 'signer', signer: await sources.signer(asked.did) });
    else this.#send({ kind: 'list', list: await sources.statusList(asked.url) });
  }

  /** One that has ended says so by itself. */
  #send(message: ToChecker): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  async #end(): Promise<never> {
    const how = await new Promise<string>((resolve) => {
      this.#child.once('exit', (code, killedBy) => resolve(String(killedBy ?? code)));
      this.#child.once('error', (error) => resolve(error.message));
    });
    this.#isOver = true;
    if (!this.#isKilled) this.#logger.warn(`the process that checks certificates ended (${how}): ${this.#said.trim()}`);
    throw new AppError('certificate-not-checked');
  }

  /** `before`: the processor's time it had had when the file came. */
  async #look(before: number): Promise<void> {
    const pid = this.#child.pid ?? 0;
    const [memory, spent] = [await residentMemory(pid), await processorTime(pid)];
    if (memory && memory.bytes > this.limits.memoryBytes) this.#kill();
    if (spent !== null && spent - before > this.limits.processorMilliseconds) this.#kill();
  }

  #kill(): void {
    this.#isKilled = true;
    this.#child.kill('SIGKILL');
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
