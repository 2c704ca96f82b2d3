import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AppError } from '../../../shared/app-error.js';
import { Clock } from '../../../shared/clock.js';
import { WarmProcess } from '../../../shared/warm-process.js';
import { Verifier } from '../verifier.js';
import type { Verification } from '../verify-credential.js';
import { CheckerLimits } from './checker-limits.js';
import { CheckerProcess } from './checker-process.js';

/** Verifies files that strangers send, one after the other, in a process that can be killed. Keeps nothing of them. */
@Injectable()
export class FileVerifier implements OnModuleDestroy {
  readonly #warm: WarmProcess<CheckerProcess>;

  constructor(
    private readonly verifier: Verifier,
    private readonly clock: Clock,
    limits: CheckerLimits,
  ) {
    this.#warm = new WarmProcess(limits, () => new CheckerProcess(limits), {
      busy: () => new AppError('certificate-check-busy'),
      closed: () => new AppError('certificate-not-checked'),
    });
  }

  /** A certificate in PDF, or its JSON. Throws `certificate-check-busy` and `certificate-not-checked`. */
  verify(file: Uint8Array): Promise<Verification> {
    return this.#warm.run((checker) => checker.check(file, this.clock.now(), this.verifier.sources));
  }

  onModuleDestroy(): Promise<void> {
    return this.#warm.close();
  }

  /** Exported for its test: the process at work, or resting. */
  get pid(): number | undefined {
    return this.#warm.pid;
  }
}
