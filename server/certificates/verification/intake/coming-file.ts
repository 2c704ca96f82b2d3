import type { Socket } from 'node:net';
import { AppError } from '../../../shared/app-error.js';

/** Without a step for so long it has stopped, ms. */
const STOPPED = 15_000;
/** Less than this is no step: a byte now and then would keep a place for nothing. */
const STEP = 4_096;
/** A file of some megabytes over a poor line, ms. */
const SLOWEST = 90_000;

/** A file on its way: whether it still comes is read from its connection, which carries nothing else meanwhile. */
export class ComingFile {
  readonly stopped: Promise<never>;
  readonly #before: number;
  #isStopped = false;
  #stop: (reason: AppError) => void = () => undefined;
  #step: { at: number; bytes: number };

  constructor(
    private readonly socket: Socket,
    private readonly since: Date,
  ) {
    this.#before = socket.bytesRead;
    this.#step = { at: since.getTime(), bytes: 0 };
    this.stopped = new Promise((_, reject) => (this.#stop = reject));
    this.stopped.catch(() => undefined);
  }

  get bytes(): number {
    return this.socket.bytesRead - this.#before;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  look(now: Date): void {
    const [at, bytes] = [now.getTime(), this.bytes];
    if (bytes - this.#step.bytes >= STEP) this.#step = { at, bytes };
    if (at - this.#step.at < STOPPED && at - this.since.getTime() < SLOWEST) return;
    this.#isStopped = true;
    this.#stop(new AppError('certificate-file-stopped'));
  }
}
