import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AppError } from '../../../shared/app-error.js';
import { Clock } from '../../../shared/clock.js';
import { Verifier } from '../verifier.js';
import type { Verification } from '../verify-credential.js';
import { CheckerLimits } from './checker-limits.js';
import { CheckerProcess } from './checker-process.js';

/** Verifies files that strangers send, one after the other, in a process that can be killed. Keeps nothing of them. */
@Injectable()
export class FileVerifier implements OnModuleDestroy {
  #checker: CheckerProcess | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #isClosed = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly verifier: Verifier,
    private readonly clock: Clock,
    private readonly limits: CheckerLimits,
  ) {}

  /** A certificate in PDF, or its JSON. Throws `certificate-check-busy` and `certificate-not-checked`. */
  async verify(file: Uint8Array): Promise<Verification> {
    if (this.#waiting >= this.limits.waiting) throw new AppError('certificate-check-busy');
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#check(file)).finally(() => (this.#waiting -= 1));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async onModuleDestroy(): Promise<void> {
    this.#isClosed = true;
    await this.#rest();
    await this.#last;
  }

  /** Exported for its test: the process at work, or resting. */
  get pid(): number | undefined {
    return this.#checker?.pid;
  }

  async #check(file: Uint8Array): Promise<Verification> {
    if (this.#isClosed) throw new AppError('certificate-not-checked');
    clearTimeout(this.#idle);
    if (!this.#checker?.isAlive) this.#checker = new CheckerProcess(this.limits);
    const found = await this.#checker.check(file, this.clock.now(), this.verifier.sources);
    this.#idle = setTimeout(() => void this.#rest(), this.limits.idleMilliseconds).unref();
    return found;
  }

  async #rest(): Promise<void> {
    clearTimeout(this.#idle);
    const resting = this.#checker;
    this.#checker = null;
    await resting?.stop();
  }
}
