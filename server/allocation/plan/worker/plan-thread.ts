import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/app-error.js';
import { programFile } from '../../../shared/own-code.js';
import type { Plan } from '../plan.js';
import type { WhyNot } from '../why-not.js';
import type { Answer, FromThread, ThreadData, ToThread } from './messages.js';

/** How long a thread that was asked to stop may take before it is ended, ms. */
const GRACE = 500;

/** The thread of one plan, asked one thing at a time. */
export class PlanThread {
  readonly #worker: Worker;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  #last: Promise<unknown> = Promise.resolve();
  #isOver = false;
  #waiting = 0;

  constructor() {
    const data: ThreadData = { stop: this.#stop };
    this.#worker = new Worker(programFile('server/allocation/plan/worker/entry.js'), { workerData: data });
    // Whoever waits hears of it; a server that stops does not wait for a thread.
    this.#worker.on('error', () => undefined);
    this.#worker.once('exit', () => (this.#isOver = true));
    this.#worker.unref();
  }

  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  /** Throws `plan-stopped` once the signal says so, `plan-closed` after the end, and what the thread refuses. */
  async ask<Asked extends ToThread>(message: Asked, signal?: AbortSignal): Promise<Answer<Asked>> {
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#asked(message, signal)).finally(() => (this.#waiting -= 1));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#worker.terminate();
  }

  async #asked<Asked extends ToThread>(message: Asked, signal?: AbortSignal): Promise<Answer<Asked>> {
    if (this.#isOver) throw new AppError('plan-closed');
    if (signal?.aborted) throw new AppError('plan-stopped');
    Atomics.store(this.#stop, 0, 0);
    let timer: NodeJS.Timeout | undefined;
    const stop = (): void => {
      Atomics.store(this.#stop, 0, 1);
      timer = setTimeout(() => void this.end(), GRACE);
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return valueIn(await this.#answer(message, signal)) as Answer<Asked>;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  #answer(message: ToThread, signal?: AbortSignal): Promise<FromThread> {
    return new Promise((resolve, reject) => {
      const onEnd = (): void => forget(() => reject(new AppError(signal?.aborted ? 'plan-stopped' : 'plan-closed')));
      const onError = (error: Error): void => forget(() => reject(error));
      const onMessage = (answer: FromThread): void => forget(() => resolve(answer));
      const forget = (then: () => void): void => {
        this.#worker.off('exit', onEnd).off('error', onError).off('message', onMessage);
        then();
      };
      this.#worker.on('exit', onEnd).on('error', onError).on('message', onMessage);
      this.#worker.postMessage(message);
    });
  }
}

function valueIn(answer: FromThread): Plan | WhyNot {
  if (answer.kind === 'refused') throw new AppError(answer.code, {}, answer.extra);
  if (answer.kind === 'failed') throw new Error(`while a plan was computed: ${answer.message}`);
  return answer.value;
}
