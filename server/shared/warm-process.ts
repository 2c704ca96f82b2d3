/** A process that can be killed. */
interface Mortal {
  readonly pid: number | undefined;
  readonly isAlive: boolean;
  stop(): Promise<void>;
}

export interface WarmLimits {
  /** Pieces of work that may wait for their turn. */
  readonly waiting: number;
  /** Without work for so long, the process ends and its memory is free, ms. */
  readonly idleMilliseconds: number;
}

/** Work given to a process kept warm, one piece after the other: started when somebody asks, and again when it died. */
export class WarmProcess<Process extends Mortal> {
  #process: Process | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #isClosed = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly limits: WarmLimits,
    private readonly start: () => Process,
    private readonly refusals: { busy: () => Error; closed: () => Error },
  ) {}

  /** The process at work, or resting. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Throws `busy` when too many wait. */
  async run<Done>(work: (process: Process) => Promise<Done>): Promise<Done> {
    if (this.#waiting >= this.limits.waiting) throw this.refusals.busy();
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#take(work)).finally(() => (this.#waiting -= 1));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** The next piece of work has a fresh one. */
  async rest(): Promise<void> {
    clearTimeout(this.#idle);
    const resting = this.#process;
    this.#process = null;
    await resting?.stop();
  }

  /** Ends what is under way, and what waits. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.rest();
    await this.#last;
  }

  async #take<Done>(work: (process: Process) => Promise<Done>): Promise<Done> {
    if (this.#isClosed) throw this.refusals.closed();
    clearTimeout(this.#idle);
    if (!this.#process?.isAlive) this.#process = this.start();
    const done = await work(this.#process);
    this.#idle = setTimeout(() => void this.rest(), this.limits.idleMilliseconds).unref();
    return done;
  }
}
